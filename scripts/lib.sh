# Shared by the scripts: what a machine needs, and how the tool is built. Sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# Installs the system libraries where they are missing and it may; otherwise says what to install.
ensure_libraries() {
    local missing=()
    if ! command -v swift >/dev/null 2>&1; then
        say "rolecall: no Swift toolchain found; install Swift 6.2 or later from https://www.swift.org/install and try again"
        exit 1
    fi
    command -v pkg-config >/dev/null 2>&1 || missing+=(pkg-config)
    pkg-config --exists libxml-2.0 2>/dev/null || missing+=(libxml2)
    pkg-config --exists zlib 2>/dev/null || missing+=(zlib)
    pkg-config --exists libcmark 2>/dev/null || missing+=(cmark)
    [ ${#missing[@]} -eq 0 ] && return

    say "rolecall: missing: ${missing[*]}"
    if command -v apt-get >/dev/null 2>&1; then
        local packages=(pkg-config libxml2-dev zlib1g-dev libcmark-dev)
        local sudo=()
        if [ "$(id -u)" -ne 0 ]; then
            if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
                sudo=(sudo -n)
            else
                say "rolecall: please run:  sudo apt-get install ${packages[*]}"
                exit 1
            fi
        fi
        say "rolecall: installing ${packages[*]}"
        # An update may fail for a source that is not needed; the installation then says so itself.
        "${sudo[@]}" apt-get update -qq >&2 || true
        DEBIAN_FRONTEND=noninteractive "${sudo[@]}" apt-get install -y -qq --no-install-recommends "${packages[@]}" >&2
    elif command -v brew >/dev/null 2>&1; then
        say "rolecall: installing pkgconf libxml2 zlib cmark"
        brew install pkgconf libxml2 zlib cmark >&2
    else
        say "rolecall: please install the development files of libxml2, zlib and cmark, and pkg-config"
        exit 1
    fi
}

# An undeclared import is an error; the Swift runtime goes into the binary, so that it runs wherever it is copied.
check_imports=(--explicit-target-dependency-import-check error)
release=(-c release "${check_imports[@]}")
[ "$(uname -s)" = Linux ] && release+=(--static-swift-stdlib)

# Builds a program in release mode; silent unless it takes long or fails.
build_release() {
    local product=$1 log
    [ -x "$root/.build/release/$product" ] || say "rolecall: building $product; the first time takes a minute or two"
    log=$(mktemp)
    if ! swift build --package-path "$root" "${release[@]}" --product "$product" >"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
}
