# Completion of the command stance for bash. To try it: source <(stance completion bash)
_stance() {
    local IFS=$'\n'
    COMPREPLY=($(stance complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
# Where nothing is found, files are.
complete -o default -F _stance stance
