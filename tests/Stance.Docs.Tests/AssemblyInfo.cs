// Examples write to the console of the process and work in its current folder.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
