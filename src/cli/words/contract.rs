//! Refusals about contracts and tokens.

use super::message::Diagnostic;
use crate::domain::{ContractRefusal, Lang};

pub(super) fn diagnostic(lang: Lang, refusal: ContractRefusal<'_>) -> Diagnostic {
    use ContractRefusal as R;
    match refusal {
        R::ContractClosed { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} の契約は解約済みです。",
            "解約済みの契約は照会だけができます。契約者ID を確かめてください。";
            "Contract {contract} is closed.",
            "A closed contract is read-only; check the ID."
        },
        R::ContractInUse { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} には、利用中か仮停止中のトークン、または処理中の解約届があります。",
            "先にトークンの利用停止と解約届の処理を済ませてください。状況は otpdesk otp status {contract} で確認できます。";
            "Contract {contract} still has an active token or an open form.",
            "Complete those first; see otpdesk otp status {contract}."
        },
        R::EmailNotChanged => diagnostic! { lang, Refused;
            "メールアドレスは、すでにその値で登録されています。",
            "登録内容は otpdesk contract show 契約者ID で確認できます。";
            "This e-mail address is already registered.",
            "See otpdesk contract show ID."
        },
        R::NoSiteOperator => diagnostic! { lang, Refused;
            "お客さま端末の担当者がいないため、シードとパスワードを預かれません。",
            "先に otpdesk operator add 担当者ID --name 名前 --role site --branch all でお客さま端末の担当者を登録してください。";
            "Seeds and passwords cannot be stored until a customer terminal operator exists.",
            "Add one first with otpdesk operator add ID --name NAME --role site --branch all."
        },
        R::SecretsLost => diagnostic! { lang, Refused;
            "この契約のパスワードまたはトークンのシードは、今のお客さま端末の鍵では開けません。",
            "鍵を持つお客さま端末の鍵が再作成されたときは、パスワードは otpdesk contract import で、シードは otpdesk token import で、もう一度取り込んでください。";
            "The contract's passwords or the token's seed cannot be decrypted with the current customer terminal key.",
            "If the terminal that held the key was reset, import passwords once more with otpdesk contract import, and seeds with otpdesk token import."
        },
        R::SecretsNotShared { operator } => diagnostic! { lang, Refused;
            "お客さま端末 {operator} には、シードとパスワードを開く鍵がまだ引き継がれていません。",
            "すでに使えるお客さま端末の担当者が otpdesk operator share {operator} を実行してください。";
            "Customer terminal {operator} does not have the key for seeds and passwords yet.",
            "On a customer terminal that has the key, run otpdesk operator share {operator}."
        },
        R::SerialExists { serial } => diagnostic! { lang, Refused;
            "シリアル番号 {serial} は、別の内容ですでに登録されています。",
            "登録内容は otpdesk token show {serial} で確認できます。";
            "Serial number {serial} is already registered with different content.",
            "See otpdesk token show {serial}."
        },
        R::LiveTokenExists { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} には、すでに利用中か仮停止中のトークンがあります。",
            "一つの契約で使えるトークンは一つです。状況は otpdesk otp status {contract} で確認できます。";
            "Contract {contract} already has an active token.",
            "A contract can have one token at a time; see otpdesk otp status {contract}."
        },
        R::ContractHadToken { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} には以前トークンがあったため、取込では結び付けられません。",
            "契約者ID の列を空にして在庫として取り込み、お客さまに利用開始の手続きをしていただいてください。";
            "Contract {contract} had a token before, so an import cannot assign one to it.",
            "Import the token into stock, without a contract ID; the customer then activates it."
        },
        R::BadSecret => diagnostic! { lang, Refused;
            "シードが正しくありません。",
            "Base32 で 16 バイト以上のシードが必要です。トークンの提供元のファイルを確かめてください。";
            "The token's seed is not valid.",
            "It must be Base32 of 16 bytes or more; check the vendor's file."
        },
        R::DuplicateInFile => diagnostic! { lang, Refused;
            "同じ番号がこのファイルの前の行にあります。",
            "最初の行だけを取り込みます。不要な行を除いてください。";
            "The same number appears on an earlier line of this file.",
            "Only the first row is imported; remove the duplicate."
        },
        R::AlreadyHeld { serial } => diagnostic! { lang, Refused;
            "トークン {serial} はすでに仮停止中です。",
            "解除は役席が otpdesk otp release で、利用停止は解約届を受け付けて行います。";
            "Token {serial} is already on hold.",
            "An officer can release it with otpdesk otp release; a cancellation form disables it permanently."
        },
        R::NotHeld { contract } => diagnostic! { lang, Refused;
            "契約者ID {contract} は仮停止中ではありません。",
            "状況は otpdesk otp status {contract} で確認できます。";
            "Contract {contract} is not on hold.",
            "See otpdesk otp status {contract}."
        },
    }
}
