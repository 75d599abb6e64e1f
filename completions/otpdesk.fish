# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_otpdesk_global_optspecs
    string join \n ledger= config= passphrase-file= format= lang= color= y/yes clock-is-right q/quiet v/verbose h/help V/version operator=
end

function __fish_otpdesk_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_otpdesk_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_otpdesk_using_subcommand
    set -l cmd (__fish_otpdesk_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c otpdesk -n "__fish_otpdesk_needs_command" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s V -l version -d 'Print the version'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "init" -d 'Create a ledger, its keyring and its first admin'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "demo" -d 'Try the whole procedure on sample data in a separate folder'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "login" -d 'Log in at this terminal'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "logout" -d 'Log out of this terminal'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "whoami" -d 'Show the logged-in operator and the session expiry'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "operator" -d 'Manage operators'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "branch" -d 'Manage branches'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "settings" -d 'Manage the ledger settings'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "contract" -d 'Import, look up and update contracts'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "token" -d 'Import and look up tokens'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "otp" -d 'Show, hold, release or disable a contract\'s one-time password'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "form" -d 'Process cancellation forms, from receipt to approval'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "mail" -d 'Send letters to customers and track them'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "audit" -d 'Read and verify the trail'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "ledger" -d 'Manage the ledger file'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "completions" -d 'Print a shell completion script'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "help" -d 'Explain a topic (exit-codes, csv, states, roles) or a command'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l institution -d 'Name of the institution, as shown in letters' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l branch -d 'First branch: code, optionally with =NAME' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l name -d 'Name of the first admin (the ID is given with --operator)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l group -d 'Group of the user accounts that may open the ledger' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "add" -d 'Add an operator; active after their own passwd and a second person\'s confirmation'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "list" -d 'List the operators'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "set" -d 'Change an operator\'s name, role or branch; role and branch after a second person\'s confirmation'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "confirm" -d 'Confirm what waits of an operator, as the second person'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "disable" -d 'Disable an operator'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "passwd" -d 'Make a new passphrase and keys of your own'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "reset" -d 'Reset an operator\'s keys; in force after their own passwd and a second person\'s confirmation'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list set confirm disable passwd reset share" -f -a "share" -d 'Share the secrets key with another customer terminal'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l name -d 'Display name' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l role -d 'Role' -r -f -a "teller\t''
officer\t''
admin\t''
auditor\t''
job\t''
site\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l branch -d 'Branch the operator belongs to, or all' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l new-passphrase-file -d 'File with the new passphrase on its first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l alone -d 'Add with nobody left to confirm it: active after 7 days, and named by audit verify for ever'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l after -d 'Start after this operator' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l name -d 'New display name' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l role -d 'New role' -r -f -a "teller\t''
officer\t''
admin\t''
auditor\t''
job\t''
site\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l branch -d 'New branch, or all' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l reason -d 'Why the operator is disabled' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l new-passphrase-file -d 'File with the new passphrase on its first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l new-passphrase-file -d 'File with the new passphrase on its first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -f -a "add" -d 'Add a branch'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -f -a "set" -d 'Rename a branch'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add set list" -f -a "list" -d 'List the branches'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l name -d 'Name of the branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l name -d 'Name of the branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l after -d 'Start after this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "list" -d 'List the settings'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "set" -d 'Change a setting'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "confirm" -d 'Confirm a change as the second person'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l after -d 'Start after this setting' -r -f -a "institution\t''
policy.approval\t''
form.kinds\t''
contract_id.pattern\t''
mail.quiet_hours\t''
mail.language\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "import" -d 'Import contracts from a CSV file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "list" -d 'List contracts, or find by account, kana or name'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "show" -d 'Show a contract'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "set-email" -d 'Change the registered e-mail address; both addresses are notified'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "close" -d 'Close a contract (read-only from then on)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "set-passwords" -d 'Change a customer\'s passwords (current login password required)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "clear-passwords" -d 'Clear a customer\'s passwords; a second officer confirms with the same command'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what the import would do, without changing anything'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Import all rows or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l exclusive -d 'Import the whole file in one transaction; other commands wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l account -d 'Only this account number' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l kana -d 'Only holders whose kana name starts with this' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l name -d 'Only holders whose name starts with this' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l branch -d 'Only this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l after -d 'Start after this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l reason -d 'Reason for the change' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l reason -d 'Reason for closing' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l input -d 'Read the customer\'s input as JSON from standard input' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l reason -d 'Reason for clearing' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "import" -d 'Import tokens from a CSV or PSKC file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "list" -d 'List tokens'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "show" -d 'Show a token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "start" -d 'Activate a customer\'s new token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "exchange" -d 'Exchange a customer\'s token for another'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "stop" -d 'Stop using a customer\'s token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "check" -d 'Check the one-time password shown by a contract\'s token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "kiosk" -d 'Show the customer menu until an operator ends it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l key-file -d 'Private file with the key (32 hexadecimal digits or Base64) or passphrase of an encrypted PSKC file on its first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what the import would do, without changing anything'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Import all rows or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l exclusive -d 'Import the whole file in one transaction; other commands wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l contract -d 'Only tokens of this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l state -d 'Only tokens in this state' -r -f -a "stock\t''
active\t''
held\t''
disabled\t''
stopped\t''
replaced\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l kind -d 'Only tokens of this kind' -r -f -a "software\t''
hardware\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l branch -d 'Only this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l after -d 'Start after this token' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l input -d 'Read the customer\'s input as JSON from standard input instead of prompting' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l input -d 'Read the customer\'s input as JSON from standard input instead of prompting' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l input -d 'Read the customer\'s input as JSON from standard input instead of prompting' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l input -d 'Read the customer\'s input as JSON from standard input instead of prompting' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "status" -d 'Show the contract\'s current OTP status'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "disable" -d 'Approve the contract\'s checked form and disable the token permanently'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "hold" -d 'Suspend it at once, e.g. after a telephone report (can be released)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "release" -d 'Release a hold'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "unlock" -d 'Unlock customer self-service after five failures'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l form -d 'The form to complete; must be the contract\'s checked form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l reason -d 'Reason for the hold' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l note -d 'Who reported it, and the details' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l reason -d 'Reason for the release' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "receive" -d 'Receive a form; missing values are prompted for at a terminal'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "import" -d 'Import forms from a CSV file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "amend" -d 'Correct a form you received; its seal must be compared again'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "seal" -d 'Record the result of the seal comparison'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "process" -d 'Record the seal comparison and complete the form, where one person may'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "approve" -d 'Approve forms as the second person; they take effect at once'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "return" -d 'Return a form to the customer, with a reason'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "list" -d 'List forms'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "show" -d 'Show a form (at a terminal, next to its contract)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l contract -d 'Contract ID on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l filed-on -d 'Date on the form, such as 2026-11-22 or R8.11.22' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l account-type -d 'Type of the representative account' -r -f -a "ordinary\t''
current\t''
savings\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l account-no -d 'Number of the representative account' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l holder-name -d 'Account holder\'s name, as on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l holder-kana -d 'Account holder\'s name in kana' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l serial -d 'Token serial number, if it is on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l reason -d 'Reason for the cancellation' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l paper-no -d 'Number on the paper form (default: the receipt number)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l paper-ref -d 'Filing location of the paper form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l note -d 'Remarks' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l seal -d 'Result of the seal comparison, if done at receipt' -r -f -a "pending\t''
verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l seal-checked-by -d 'Operator who compared the seal (default: you)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l rejects -d 'Write rejected rows with their reasons to this file; fix it and import it again' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l dry-run -d 'Show what the import would do, without changing anything'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Import all rows or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l exclusive -d 'Import the whole file in one transaction; other commands wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l process -d 'Complete forms with a verified seal at once, where one person may'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l contract -d 'Contract ID on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l filed-on -d 'Date on the form, such as 2026-11-22 or R8.11.22' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l account-type -d 'Type of the representative account' -r -f -a "ordinary\t''
current\t''
savings\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l account-no -d 'Number of the representative account' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l holder-name -d 'Account holder\'s name, as on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l holder-kana -d 'Account holder\'s name in kana' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l serial -d 'Token serial number, if it is on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l reason -d 'Reason for the cancellation' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l paper-no -d 'Number on the paper form (default: the receipt number)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l paper-ref -d 'Filing location of the paper form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l note -d 'Remarks' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l result -d 'Result of the seal comparison (prompted for at a terminal)' -r -f -a "verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l checked-by -d 'Operator who compared the seal (default: you)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l seal -d 'Result of the seal comparison' -r -f -a "verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l checked-by -d 'Operator who compared the seal (default: you)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l batch -d 'Approve all checked forms of this batch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l expect-rows -d 'Expected number of forms with a verified seal; refused if it differs' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l as -d 'Approve as this officer in another operator\'s session (terminal only)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l exclusive -d 'Approve the whole batch in one transaction; other commands wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l reason -d 'Reason for the return' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l state -d 'Only forms in this state' -r -f -a "received\t''
checked\t''
processed\t''
returned\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l branch -d 'Only this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l since -d 'Only forms received on or after this day' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l until -d 'Only forms received on or before this day' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l contract -d 'Only forms of this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l batch -d 'Only forms of this batch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l after -d 'Start after this form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l mine -d 'Only forms waiting for your action'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "list" -d 'List letters'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "show" -d 'Show a letter and its text'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "send" -d 'Send the letters that are due'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "retry" -d 'Queue a letter again'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "cancel" -d 'Cancel an unsent letter'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "close" -d 'Close a letter: the customer was informed by other means'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "bounced" -d 'Record that a letter bounced'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "test" -d 'Send a test message'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l state -d 'Only letters in this state' -r -f -a "queued\t''
sending\t''
sent\t''
deferred\t''
failed\t''
in_doubt\t''
no_address\t''
bounced\t''
told\t''
cancelled\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l after -d 'Start after this letter' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l reason -d 'Reason for showing masked values' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; recorded in the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l limit -d 'Send at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l reason -d 'Reason for the cancellation' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l by -d 'How the customer was informed' -r -f -a "letter\t''
telephone\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l note -d 'When, and who was informed' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l note -d 'Text of the bounce message' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -f -a "list" -d 'List trail entries'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -f -a "verify" -d 'Verify the trail, its signatures and every row'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -f -a "accept" -d 'Accept findings of the verification that the bank knows of (two persons)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify accept accept-clock" -f -a "accept-clock" -d 'Call times false that were recorded under a wrong clock (two persons)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l contract -d 'Only entries about this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l operator -d 'Only entries by this operator (to act as another operator, put --operator before audit)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l form -d 'Only entries about this form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Only entries since this day' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l after -d 'Start after this entry number' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l fingerprint -d 'The ledger\'s fingerprint, as written down when it was created' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l reason -d 'Reason: what happened, and how it was looked into' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l reason -d 'Reason: how the clock was wrong' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from accept-clock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "info" -d 'Show the ledger\'s identity, head and size'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "check" -d 'Check the ledger file and its contents'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "migrate" -d 'Migrate an older ledger to the current schema'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l operator -d 'Operator who acts (or OTPDESK_OPERATOR)' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l ledger -d 'Ledger file (or OTPDESK_LEDGER)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l config -d 'Configuration file (or OTPDESK_CONFIG)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l passphrase-file -d 'File with the operator\'s passphrase on its first line (or OTPDESK_PASSPHRASE_FILE)' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l format -d 'Output format (default: table)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l lang -d 'Display language (or OTPDESK_LANG)' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l color -d 'Colored output (default: auto; NO_COLOR turns it off)' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s y -l yes -d 'Answer yes to the confirmation (never to the seal result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l clock-is-right -d 'The clock is right, though the last entry is more than 35 days old'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s q -l quiet -d 'Print only results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s v -l verbose -d 'Print more details to standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -f -a "institution policy.approval form.kinds contract_id.pattern mail.quiet_hours mail.language"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -f -a "institution policy.approval form.kinds contract_id.pattern mail.quiet_hours mail.language"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -f -a "bash zsh fish powershell"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -f -a "exit-codes csv states roles effects"
