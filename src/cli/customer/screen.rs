//! What a customer's screens say around their questions.

use super::{CustomerScreen, CustomerStep};
use crate::domain::{Lang, Positions, self_service::DIGITS};

impl CustomerStep {
    /// The step's own word, as in the menu.
    pub(crate) const fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Start => lang.pick("利用開始", "Start"),
            Self::Exchange => lang.pick("交換", "Exchange"),
            Self::Stop => lang.pick("利用中止", "Stop"),
        }
    }

    /// The three screens, as the line above each shows them.
    const fn stages(self, lang: Lang) -> [&'static str; 3] {
        let second = match self {
            Self::Start => lang.pick("ワンタイムパスワード登録", "Register a token"),
            Self::Exchange => lang.pick("ワンタイムパスワード交換", "Exchange a token"),
            Self::Stop => lang.pick("ワンタイムパスワード利用中止", "Stop the token"),
        };
        [lang.pick("利用者認証", "Authentication"), second, lang.pick("処理結果", "Result")]
    }

    const fn is_done(self, lang: Lang) -> &'static str {
        match self {
            Self::Start => {
                lang.pick("ワンタイムパスワードの利用開始が完了しました。", "Your one-time password is now active.")
            }
            Self::Exchange => lang.pick("ワンタイムパスワードの交換が完了しました。", "Your token has been exchanged."),
            Self::Stop => {
                lang.pick("ワンタイムパスワードの利用中止が完了しました。", "Your one-time password has been stopped.")
            }
        }
    }
}

impl CustomerScreen<'_> {
    pub(super) fn show_identification(&mut self, step: CustomerStep) {
        self.say_stage(step, 1);
        self.say(self.lang().pick(
            "英字の大文字と小文字は区別しますので、ご注意ください。やめるときは Ctrl-C を押してください。",
            "Upper and lower case are distinguished. Press Ctrl-C to cancel.",
        ));
    }

    pub(super) fn show_registration(&mut self, step: CustomerStep) {
        self.say_stage(step, 2);
        self.say(self.lang().pick(
            "トークンをお手元にご用意ください。ワンタイムパスワードは 30 秒ほどで変わりますので、入力時にはご注意ください。",
            "Have your token ready. Its one-time password changes about every 30 seconds; enter the one shown.",
        ));
    }

    pub(super) fn show_result(&mut self, step: CustomerStep, has_letter: bool) {
        self.say_stage(step, 3);
        let lang = self.lang();
        self.app.ui.say(step.is_done(lang));
        if has_letter {
            self.say(self.lang().pick(
                "完了のお知らせを、ご登録のメールアドレスへお送りします。",
                "A confirmation will be sent to your registered e-mail address.",
            ));
        } else {
            self.say(self.lang().pick(
                "メールアドレスのご登録がないため、お知らせメールをお送りできません。",
                "No e-mail address is registered, so no confirmation can be sent.",
            ));
        }
    }

    /// The positions as the source shows them: a box for each of the ten digits, two of them open.
    pub(super) fn show_positions(&mut self, positions: Positions) {
        let [first, second] = positions.both();
        self.say(&phrase!(
            self.lang(),
            "資金移動用パスワードの左から {first}、{second} 桁目の数字を入力してください。",
            "Enter digits {first} and {second}, counted from the left, of your transfer password."
        ));
        let numbers: Vec<String> = (1..=DIGITS).map(|at| format!("{at:^3}")).collect();
        let is_asked = |at| positions.both().contains(&at);
        let boxes: Vec<&str> = (1..=DIGITS).map(|at| if is_asked(at) { "[_]" } else { " * " }).collect();
        self.app.ui.say(&format!("  {}\n  {}", numbers.join(" "), boxes.join(" ")));
    }

    fn say_stage(&mut self, step: CustomerStep, number: usize) {
        let lang = self.lang();
        let stages = step.stages(lang);
        let here = stages.get(number - 1).copied().unwrap_or_default();
        let title = lang.pick("ワンタイムパスワード", "One-time password: ");
        let lines = format!("\n{title}{}\n{}\n[{number}/3] {here}", step.word(lang), stages.join(" ▶ "));
        self.app.ui.say(&lines);
    }
}
