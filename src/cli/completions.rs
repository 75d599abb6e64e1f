//! `otpdesk completions`: static scripts, made from the English tree and kept in `completions/`.

use clap::builder::PossibleValue;
use clap::{Arg, Args, Command};

use super::tree;
use super::value::one_of;
use crate::domain::Lang;

words! {
    /// A shell with a completion script.
    pub enum Shell {
        Bash = "bash" "Bash",
        Zsh = "zsh" "Zsh",
        Fish = "fish" "Fish",
        Powershell = "powershell" "PowerShell",
    }
}

#[derive(Debug, Args)]
pub struct CompletionsArgs {
    #[arg(help = both!("補完するシェル", "Shell to generate for"))]
    #[arg(value_name = both!("シェル", "SHELL"), value_parser = one_of!(Shell))]
    pub shell: Shell,
}

/// The script of a shell. English whatever the language: PowerShell 5 garbles other text, and files must not differ.
pub fn script(shell: Shell) -> Vec<u8> {
    let mut script = Vec::new();
    let generator = match shell {
        Shell::Bash => clap_complete::Shell::Bash,
        Shell::Zsh => clap_complete::Shell::Zsh,
        Shell::Fish => clap_complete::Shell::Fish,
        Shell::Powershell => clap_complete::Shell::PowerShell,
    };
    let mut tree = tree::command(Lang::En);
    clap_complete::generate(generator, &mut tree, "otpdesk", &mut script);
    if shell == Shell::Fish {
        script.extend(fish_arguments(&tree, "").into_bytes());
    }
    script
}

/// The words of positional arguments, which clap's fish generator leaves out.
fn fish_arguments(command: &Command, path: &str) -> String {
    let offered: Vec<PossibleValue> = command.get_positionals().flat_map(Arg::get_possible_values).collect();
    let words: Vec<&str> = offered.iter().map(PossibleValue::get_name).collect();
    let own = match (path.split_once(' '), words.is_empty()) {
        (_, true) => String::new(),
        (None, false) => fish_line(&format!("__fish_otpdesk_using_subcommand {path}"), &words),
        (Some((noun, verb)), false) => {
            let there = format!("__fish_otpdesk_using_subcommand {noun}; and __fish_seen_subcommand_from {verb}");
            fish_line(&there, &words)
        }
    };
    let inner = command.get_subcommands().map(|inner| {
        let path = format!("{path} {}", inner.get_name());
        fish_arguments(inner, path.trim_start())
    });
    own + &inner.collect::<String>()
}

fn fish_line(there: &str, words: &[&str]) -> String {
    format!("complete -c otpdesk -n \"{there}\" -f -a \"{}\"\n", words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_scripts_in_the_repository_are_those_of_this_tree() {
        for (shell, file, kept) in [
            (Shell::Bash, "otpdesk.bash", include_str!("../../completions/otpdesk.bash")),
            (Shell::Zsh, "_otpdesk", include_str!("../../completions/_otpdesk")),
            (Shell::Fish, "otpdesk.fish", include_str!("../../completions/otpdesk.fish")),
            (Shell::Powershell, "_otpdesk.ps1", include_str!("../../completions/_otpdesk.ps1")),
        ] {
            let made = String::from_utf8(script(shell)).unwrap();
            assert!(made == kept, "run `otpdesk completions {shell} > completions/{file}`");
        }
    }

    #[test]
    fn closed_lists_of_words_complete() {
        for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
            let made = String::from_utf8(script(shell)).unwrap();
            for words in [
                "exit-codes csv states roles effects",
                "bash zsh fish powershell",
                "institution policy.approval form.kinds",
            ] {
                assert!(made.contains(words), "{shell}: {words}");
            }
            for word in ["model_change", "verified", "in_doubt", "teller"] {
                assert!(made.contains(word), "{shell}: {word}");
            }
        }
    }
}
