# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_otpdesk_global_optspecs
    string join \n ledger= config= passphrase-file= format= lang= color= y/yes q/quiet v/verbose h/help V/version operator=
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

complete -c otpdesk -n "__fish_otpdesk_needs_command" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_needs_command" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -s V -l version -d 'Print the version'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "init" -d 'Create a ledger, its keyring and its first admin'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "demo" -d 'Try the whole procedure on sample data in a folder of its own'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "login" -d 'Open a session of this terminal'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "logout" -d 'Close the session of this terminal'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "whoami" -d 'Show who acts here, and until when'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "operator" -d 'Manage operators'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "branch" -d 'Manage branches'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "settings" -d 'Manage the ledger\'s own settings'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "contract" -d 'Import, look up and maintain contracts'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "token" -d 'Import and look up tokens'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "otp" -d 'See, hold, release or stop a contract\'s one-time password'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "form" -d 'Handle cancellation forms, from the counter to the approval'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "mail" -d 'Send and follow the letters to customers'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "audit" -d 'Read and verify the trail'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "ledger" -d 'Look after the ledger file'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "completions" -d 'Print the completion script of a shell'
complete -c otpdesk -n "__fish_otpdesk_needs_command" -f -a "help" -d 'Explain a topic (exit-codes, csv, states, roles) or a command'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l institution -d 'Name of the institution, as letters say it' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l branch -d 'First branch: its code, and its name after an equals sign' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l name -d 'Name of the first admin, whose ID is --operator' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l group -d 'Group of the tellers\' accounts that may open the files' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand init" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand demo" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand login" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand logout" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand whoami" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "add" -d 'Add an operator; a second person confirms it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "list" -d 'List the operators'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "confirm" -d 'Confirm a new or reset operator as the second person'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "disable" -d 'Take an operator\'s right to act away'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "passwd" -d 'Change your own passphrase'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "reset" -d 'Make new keys and a new passphrase for an operator'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and not __fish_seen_subcommand_from add list confirm disable passwd reset share" -f -a "share" -d 'Give another customer terminal the secrets key'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l name -d 'Name, as the others see it' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l role -d 'What the operator may do' -r -f -a "teller\t''
officer\t''
admin\t''
auditor\t''
job\t''
site\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l branch -d 'Branch the operator belongs to, or all' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l new-passphrase-file -d 'Take the new passphrase from this file\'s first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l after -d 'Continue after this operator' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l new-passphrase-file -d 'Take the new passphrase from this file\'s first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from passwd" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l new-passphrase-file -d 'Take the new passphrase from this file\'s first line' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from reset" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand operator; and __fish_seen_subcommand_from share" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -f -a "add" -d 'Add a branch'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and not __fish_seen_subcommand_from add list" -f -a "list" -d 'List the branches'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l name -d 'Name of the branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l after -d 'Continue after this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand branch; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "list" -d 'List the settings'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "set" -d 'Change a setting'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and not __fish_seen_subcommand_from list set confirm" -f -a "confirm" -d 'Confirm a change as the second person'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l after -d 'Continue after this setting' -r -f -a "institution\t''
policy.approval\t''
form.kinds\t''
contract_id.pattern\t''
mail.quiet_hours\t''
mail.language\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "import" -d 'Import contracts from a CSV file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "list" -d 'List contracts, or find one by account, reading or name'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "show" -d 'Show a contract'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "set-email" -d 'Change the registered e-mail address; both addresses are told'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "close" -d 'Close a contract for good'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "set-passwords" -d 'Change a customer\'s passwords, for one who knows the login password'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and not __fish_seen_subcommand_from import list show set-email close set-passwords clear-passwords" -f -a "clear-passwords" -d 'Clear a customer\'s passwords; a second officer confirms by the same command'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l dry-run -d 'Tell what would become of the file, and change nothing'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Take every row, or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -l exclusive -d 'Take the whole file in one transaction; the others wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l account -d 'Only this account number' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l kana -d 'Only holders whose reading begins so' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l name -d 'Only holders whose name begins so' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l branch -d 'Only this branch' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l after -d 'Continue after this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l reason -d 'Why it is changed' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-email" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l reason -d 'Why it is closed' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l input -d 'Read the customer\'s answers as JSON from standard input' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from set-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l reason -d 'Why they are cleared' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand contract; and __fish_seen_subcommand_from clear-passwords" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "import" -d 'Import tokens from a CSV or PSKC file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "list" -d 'List tokens'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "show" -d 'Show a token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "start" -d 'Put a customer\'s new token into use'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "exchange" -d 'Exchange the token in use for another'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "stop" -d 'End the use of a token'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "check" -d 'Check the password that a contract\'s token shows'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and not __fish_seen_subcommand_from import list show start exchange stop check kiosk" -f -a "kiosk" -d 'Show the customers\' menu of the three, until the operator ends it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l key-file -d 'Private file whose first line is the key (32 hexadecimal digits or Base64) or the passphrase of an encrypted PSKC file' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l dry-run -d 'Tell what would become of the file, and change nothing'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Take every row, or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -l exclusive -d 'Take the whole file in one transaction; the others wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error'
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
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l after -d 'Continue after this token' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l input -d 'Read the customer\'s answers as JSON from standard input, instead of asking for them' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from start" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l input -d 'Read the customer\'s answers as JSON from standard input, instead of asking for them' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from exchange" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l input -d 'Read the customer\'s answers as JSON from standard input, instead of asking for them' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from stop" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l input -d 'Read the customer\'s answers as JSON from standard input, instead of asking for them' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand token; and __fish_seen_subcommand_from kiosk" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "status" -d 'Show what the contract\'s one-time password is now'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "disable" -d 'Complete the contract\'s checked form: stop the one-time password for good'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "hold" -d 'Stop it at once on a telephone report, reversibly'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "release" -d 'Lift a hold'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and not __fish_seen_subcommand_from status disable hold release unlock" -f -a "unlock" -d 'Let a customer try again after five failures'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l form -d 'The form to complete; refused unless it is the contract\'s checked one' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l reason -d 'Why it is stopped' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l note -d 'Who reported it, and what was said' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from hold" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l reason -d 'Why it is lifted' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from release" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand otp; and __fish_seen_subcommand_from unlock" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "receive" -d 'Receive a form; on a terminal, what is missing is asked'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "import" -d 'Import the forms of a file'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "amend" -d 'Correct a form that you received; its seal is compared again'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "seal" -d 'Record the comparison of the seal'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "process" -d 'Record the comparison, and complete the form where one person may'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "approve" -d 'Approve forms as the second person: they take effect at once'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "return" -d 'Hand a form back with a reason'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "list" -d 'List forms'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and not __fish_seen_subcommand_from receive import amend seal process approve return list show" -f -a "show" -d 'Show a form, on a terminal beside its contract'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l contract -d 'Contract ID on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l filed-on -d 'Date on the form, such as 2026-11-22 or R8.11.22' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l account-type -d 'Type of the representative account' -r -f -a "ordinary\t''
current\t''
savings\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l account-no -d 'Number of the representative account' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l holder-name -d 'Holder\'s name, as written' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l holder-kana -d 'Reading of the holder\'s name' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l serial -d 'Serial number of the token, if the form says it' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l reason -d 'Why the customer cancels' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l paper-no -d 'Number on the paper; the receipt number where it has none' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l paper-ref -d 'Where the paper is kept' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l note -d 'Remarks' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l seal -d 'Result of comparing the seal, if it was compared at once' -r -f -a "pending\t''
verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l seal-checked-by -d 'Who compared the seal; you, unless named' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from receive" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l encoding -d 'Encoding of the file' -r -f -a "auto\t''
utf-8\t''
cp932\t''
utf-16\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l rejects -d 'Write the rejected rows here, with the reason of each: mend them and import that file' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l dry-run -d 'Tell what would become of the file, and change nothing'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l all-or-nothing -d 'Take every row, or none'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l exclusive -d 'Take the whole file in one transaction; the others wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -l process -d 'Complete what is verified at once, where one person may'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l contract -d 'Contract ID on the form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l filed-on -d 'Date on the form, such as 2026-11-22 or R8.11.22' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l account-type -d 'Type of the representative account' -r -f -a "ordinary\t''
current\t''
savings\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l account-no -d 'Number of the representative account' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l holder-name -d 'Holder\'s name, as written' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l holder-kana -d 'Reading of the holder\'s name' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l serial -d 'Serial number of the token, if the form says it' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l reason -d 'Why the customer cancels' -r -f -a "lost\t''
stolen\t''
broken\t''
model_change\t''
app_deleted\t''
fraud\t''
other\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l paper-no -d 'Number on the paper; the receipt number where it has none' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l paper-ref -d 'Where the paper is kept' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l note -d 'Remarks' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from amend" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l result -d 'Result of comparing the seal; on a terminal it is asked' -r -f -a "verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l checked-by -d 'Who compared the seal; you, unless named' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from seal" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l seal -d 'Result of comparing the seal' -r -f -a "verified\t''
mismatch\t''
unclear\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l checked-by -d 'Who compared the seal; you, unless named' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from process" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l batch -d 'Approve every form of this batch that is checked' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l expect-rows -d 'How many forms of the batch have a verified seal; another number is refused' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l as -d 'Approve as this officer in another\'s session, on a terminal only' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -l exclusive -d 'Approve the whole batch in one transaction; the others wait'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from approve" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l reason -d 'Why it is handed back' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from return" -s v -l verbose -d 'Say more on standard error'
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
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l after -d 'Continue after this form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l mine -d 'Only what waits for your own step'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand form; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "list" -d 'List letters'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "show" -d 'Show a letter with its text'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "send" -d 'Send what is due'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "retry" -d 'Put a letter back into the queue'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "cancel" -d 'Cancel a letter that was not sent'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "close" -d 'Close a letter: the customer was told by other means'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "bounced" -d 'Record that a letter came back'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and not __fish_seen_subcommand_from list show send retry cancel close bounced test" -f -a "test" -d 'Send a test letter'
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
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l after -d 'Continue after this letter' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l reason -d 'Why masked values must be seen' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -l reveal -d 'Show masked values in full; the trail records it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l limit -d 'Send at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from send" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from retry" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l reason -d 'Why it is cancelled' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l by -d 'How the customer was told' -r -f -a "letter\t''
telephone\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l note -d 'When and to whom it was said' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from close" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l note -d 'What came back' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from bounced" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand mail; and __fish_seen_subcommand_from test" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -f -a "list" -d 'List entries of the trail'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and not __fish_seen_subcommand_from list verify" -f -a "verify" -d 'Verify the trail, its signatures and every row against it'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l contract -d 'Only entries about this contract' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l operator -d 'Only entries of this operator; who acts is named before the word audit' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l form -d 'Only entries about this form' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l since -d 'Only entries since this day' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l limit -d 'Show at most this many' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l after -d 'Continue after this entry\'s number' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l fingerprint -d 'The ledger\'s fingerprint, as noted when it was created' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand audit; and __fish_seen_subcommand_from verify" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "info" -d 'Show the ledger\'s identity, head and size'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "check" -d 'Check the ledger file and its contents'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and not __fish_seen_subcommand_from info check migrate" -f -a "migrate" -d 'Bring an older ledger to this program\'s schema'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from check" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand ledger; and __fish_seen_subcommand_from migrate" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l operator -d 'Act as this operator; also OTPDESK_OPERATOR' -r
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l ledger -d 'Use this ledger; also OTPDESK_LEDGER' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l config -d 'Read this configuration file; also OTPDESK_CONFIG' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l passphrase-file -d 'Take the operator\'s passphrase from this file\'s first line; also OTPDESK_PASSPHRASE_FILE' -r -F
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l format -d 'Print results in this format (table unless given)' -r -f -a "table\t''
json\t''
csv\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l lang -d 'Speak this language; also OTPDESK_LANG' -r -f -a "ja\t''
en\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -l color -d 'Color the output (auto unless given); NO_COLOR turns it off' -r -f -a "auto\t''
always\t''
never\t''"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s y -l yes -d 'Answer the confirmation with yes (never a seal\'s result)'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s q -l quiet -d 'Say nothing but results and errors'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s v -l verbose -d 'Say more on standard error'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -s h -l help -d 'Print help'
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from set" -f -a "institution policy.approval form.kinds contract_id.pattern mail.quiet_hours mail.language"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand settings; and __fish_seen_subcommand_from confirm" -f -a "institution policy.approval form.kinds contract_id.pattern mail.quiet_hours mail.language"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand completions" -f -a "bash zsh fish powershell"
complete -c otpdesk -n "__fish_otpdesk_using_subcommand help" -f -a "exit-codes csv states roles"
