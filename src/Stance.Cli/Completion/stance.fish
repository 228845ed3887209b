# Completion of the command stance for fish. To try it: stance completion fish | source
function __stance_complete
    set -l words (commandline -opc) (commandline -ct)
    stance complete -- $words[2..-1] 2>/dev/null
end
complete -c stance -a '(__stance_complete)'
