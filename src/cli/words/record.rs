//! Refusals of what is not as the trail records it.

use super::message::Diagnostic;
use crate::domain::{Lang, RecordRefusal};

pub(super) fn diagnostic(lang: Lang, refusal: RecordRefusal<'_>) -> Diagnostic {
    use RecordRefusal as R;
    match refusal {
        R::HeadUnsigned { seq } => diagnostic! { lang, PromiseBroken;
            "証跡の最後の記録({seq})に署名がないため、続けて記録できません。",
            "台帳が書き換えられたおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
            "The last entry of the trail ({seq}) is not signed, so nothing can be recorded after it.",
            "The ledger may have been altered: stop, run otpdesk audit verify, and inform an auditor."
        },
        R::HeadSignature { seq } => diagnostic! { lang, PromiseBroken;
            "証跡の最後の記録({seq})の署名が正しくないため、続けて記録できません。",
            "台帳が書き換えられたおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
            "The signature over the last entry of the trail ({seq}) is wrong, so nothing can be recorded after it.",
            "The ledger may have been altered: stop, run otpdesk audit verify, and inform an auditor."
        },
        R::IndexDamaged { table } => {
            let word = table.japanese();
            diagnostic! { lang, PromiseBroken;
                "{word}の索引が、実際の内容と異なります。",
                "台帳が書き換えられたか、壊れているおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
                "An index of {table} does not match its rows.",
                "The ledger may have been altered or damaged: stop, run otpdesk audit verify, and inform an auditor."
            }
        }
        R::RowNotAsRecorded { table, id } => {
            let word = table.japanese();
            diagnostic! { lang, PromiseBroken;
                "{word}の内容が証跡の記録と異なるため、この操作はできません(行 {id})。",
                "台帳が書き換えられたおそれがあります。操作を中止し、otpdesk audit verify を実行して監査の担当者に連絡してください。";
                "Row {id} of {table} is not as the trail records it, so this cannot be done.",
                "The ledger may have been altered: stop, run otpdesk audit verify, and inform an auditor."
            }
        }
    }
}
