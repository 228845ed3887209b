#compdef stance
# Completion of the command stance for zsh. To try it: source <(stance completion zsh)
_stance() {
    local -a found
    found=("${(@f)$(stance complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "${found[*]}" ]]; then
        compadd -- "${found[@]}"
    else
        _files
    fi
}
compdef _stance stance
