//! Refusals about the time.

use super::message::Diagnostic;
use crate::domain::{Lang, TimeRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: TimeRefusal<'_>) -> Diagnostic {
    use TimeRefusal as R;
    match refusal {
        R::ClockBehind { latest } => diagnostic! { lang, TryAgain;
            "この機械の時計が、証跡の最後の時刻({latest})より遅れているため、記録できません。",
            "時計を合わせてからやり直してください。時計が正しく、証跡の時刻のほうが誤りのときは、システム管理の担当者が otpdesk audit accept-clock --reason 理由 を実行します。";
            "This machine's clock is behind the latest time in the trail ({latest}), so nothing can be recorded.",
            "Set the clock and try again. If the clock is right and that time is false, an admin runs otpdesk audit accept-clock --reason REASON."
        },
        R::ClockDoubtful { latest } => diagnostic! { lang, Usage;
            "最後の記録({latest})から 35 日を過ぎています。時計が正しいか確かめてください。",
            "時計が正しければ、--clock-is-right を付けてもう一度実行してください。";
            "The last entry ({latest}) is more than 35 days old; make sure that the clock is right.",
            "If it is, run the command again with --clock-is-right."
        },
        R::ClockNotBehind => diagnostic! { lang, Refused;
            "証跡に、時計より一日を超えて先の時刻はありません。",
            "時計の遅れが一日以内のときは、時計を合わせるか、その時刻になるまで待ってください。";
            "No time in the trail is more than a day ahead of the clock.",
            "If the clock is behind by less, set it, or wait until that time."
        },
    }
}
