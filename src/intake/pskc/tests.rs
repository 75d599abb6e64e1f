//! PSKC as the RFC shows it, as vendors bend it, and as nobody should send it.

use zeroize::Zeroizing;

use super::*;
use crate::domain::{Encoding, Line, Moment, Scheme, TokenRecord};
use crate::intake::row_reader::outcomes;
use crate::intake::tokens;

const SEED: &str = "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=";
const KEY: &str = "12345678901234567890123456789012";

/// Figures of RFC 6030 with its own bytes; only the algorithm of the keys is TOTP, since HOTP is not taken.
const FIGURE_6: &str = include_str!("../../../tests/data/rfc6030-figure6-totp.xml");
const FIGURE_7: &str = include_str!("../../../tests/data/rfc6030-figure7-totp.xml");

fn describe(row: &TokenRow) -> String {
    let TokenRecord { serial, kind, model, scheme, binding } = &row.record;
    assert!(binding.is_none());
    let Scheme { algorithm, digits, period } = scheme;
    let seed = String::from_utf8_lossy(row.seed.reveal()).into_owned();
    format!("{serial} {kind} {} {algorithm} {digits} {period} {seed}", model.as_ref().map_or("-", Line::as_str))
}

fn read_bytes(bytes: &[u8], key: Option<&str>) -> Result<Vec<String>, String> {
    let now = Moment::parse("2026-11-22T10:00:00+09:00").unwrap();
    let key = key.map(|key| KeyText::new(Zeroizing::new(key.to_owned())));
    let mut source = Source::read(bytes, "-", Encoding::Auto).map_err(|fault| fault.code().to_owned())?;
    match tokens::read(&mut source, key.as_ref(), now) {
        Ok(rows) => {
            let total = usize::try_from(rows.total()).unwrap();
            let outcomes = outcomes(rows, describe);
            assert_eq!(outcomes.len(), total);
            Ok(outcomes)
        }
        Err(Fault::Pskc(fault)) => Err(fault.line().map_or(fault.code().to_owned(), |line| {
            if let PskcFault::Unsupported { what, found, .. } = &fault {
                return format!("{} {line} {what} {found}", fault.code());
            }
            if let PskcFault::Missing { element, .. } | PskcFault::Malformed { element, .. } = &fault {
                return format!("{} {line} {element}", fault.code());
            }
            format!("{} {line}", fault.code())
        })),
        Err(fault) => Err(fault.code().to_owned()),
    }
}

fn read(text: &str, key: Option<&str>) -> Result<Vec<String>, String> {
    read_bytes(text.as_bytes(), key)
}

fn fails(text: &str, key: Option<&str>) -> String {
    read(text, key).unwrap_err()
}

/// A plain container; the packages begin on line 2.
fn plain(packages: &str) -> String {
    format!("<KeyContainer Version=\"1.0\" xmlns=\"{PSKC}\">\n{packages}\n</KeyContainer>\n")
}

fn package(device: &str, parameters: &str, data: &str) -> String {
    format!(
        "<KeyPackage><DeviceInfo>{device}</DeviceInfo><Key Id=\"1\" Algorithm=\"{PSKC}:totp\">\
         <AlgorithmParameters>{parameters}</AlgorithmParameters><Data>{data}</Data></Key></KeyPackage>"
    )
}

fn secret(text: &str) -> String {
    format!("<Secret><PlainValue>{text}</PlainValue></Secret>")
}

fn simple(serial: &str) -> String {
    package(&format!("<SerialNo>{serial}</SerialNo>"), "", &secret(SEED))
}

#[test]
fn a_plain_container_is_read() {
    let interval = |seconds| format!("{}<TimeInterval><PlainValue>{seconds}</PlainValue></TimeInterval>", secret(SEED));
    let serial = "<SerialNo>S1</SerialNo>";
    let eight = "<ResponseFormat Length=\"8\" Encoding=\"DECIMAL\"/>";
    for (device, parameters, data, expected) in [
        (serial, "", secret(SEED), "S1 software - SHA1 6 30 12345678901234567890"),
        (serial, eight, secret(" MTIzNDU2Nzg5\n MDEyMzQ1Njc4OTA= "), "S1 software - SHA1 8 30 12345678901234567890"),
        (serial, "<Suite>HMAC-SHA256</Suite>", interval("60"), "S1 software - SHA256 6 60 12345678901234567890"),
        (serial, "<Suite>HmacSHA512</Suite>", interval(""), "S1 software - SHA512 6 30 12345678901234567890"),
        (
            "<Manufacturer>みほん製作所</Manufacturer><SerialNo>S1</SerialNo><Model>soft&amp;2 &#x898B;本</Model>",
            "",
            secret(SEED),
            "S1 software soft&2 見本 SHA1 6 30 12345678901234567890",
        ),
        (
            "<Manufacturer>oath.MI</Manufacturer><SerialNo><![CDATA[S1]]></SerialNo><UserId>CN=見本</UserId>",
            "",
            secret(SEED),
            "S1 software oath.MI SHA1 6 30 12345678901234567890",
        ),
        (
            "<SerialNo>S1</SerialNo><Model>Hardware 2</Model>",
            "",
            secret(SEED),
            "S1 hardware Hardware 2 SHA1 6 30 12345678901234567890",
        ),
        ("", "", secret(SEED), "missing_value serial"),
        ("<SerialNo>S-1</SerialNo>", "", secret(SEED), "bad_value serial Shape(\"SPST100000003\")"),
        ("<SerialNo>S1</SerialNo><Model>a&#x202E;b</Model>", "", secret(SEED), "bad_value model Forbidden(8238)"),
        (serial, "", String::new(), "missing_value secret"),
        (serial, "", secret(" "), "missing_value secret"),
        (serial, "", secret("MTIzNA=="), "bad_secret"),
        (serial, "", secret("???"), "bad_secret"),
        (serial, "<Suite>MD5</Suite>", secret(SEED), "bad_value algorithm"),
        (serial, "<ResponseFormat Length=\"7\" Encoding=\"DECIMAL\"/>", secret(SEED), "bad_value digits"),
        (serial, "<ResponseFormat Length=\"6\" Encoding=\"HEXADECIMAL\"/>", secret(SEED), "bad_value digits"),
        (serial, "<ResponseFormat CheckDigits=\"true\"/>", secret(SEED), "bad_value digits"),
        (serial, "", interval("0"), "bad_value period Shape(\"30\")"),
        (
            serial,
            "",
            format!("{}<TimeInterval><EncryptedValue/></TimeInterval>", secret(SEED)),
            "bad_value period Shape(\"30\")",
        ),
    ] {
        let read = read(&plain(&package(device, parameters, &data)), None).unwrap();
        assert!(read.len() == 1 && read[0].starts_with(expected), "{device} {parameters}: {read:?}");
    }
}

#[test]
fn rows_stand_for_themselves() {
    let packages = [simple("S1"), simple(""), simple("S3")].join("\n");
    let read = read(&plain(&packages), None).unwrap();
    assert_eq!(read.iter().map(|row| &row[..2]).collect::<Vec<_>>(), ["S1", "mi", "S3"]);
}

#[test]
fn a_module_says_what_a_token_is() {
    for (id, expected) in [("CM_ID_001", "software"), ("Hardware", "hardware"), ("ハードウェアトークン", "hardware")]
    {
        let module = format!("</DeviceInfo><CryptoModuleInfo><Id>{id}</Id></CryptoModuleInfo>");
        let text = plain(&simple("S1").replace("</DeviceInfo>", &module));
        assert!(read(&text, None).unwrap()[0].contains(expected), "{id}");
    }
}

#[test]
fn every_encoding_that_is_declared_truly_is_read() {
    let text = plain(&package("<SerialNo>S1</SerialNo><Model>見本</Model>", "", &secret(SEED)));
    let utf16 = |text: &str, bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(bytes).collect()
    };
    let with = |name: &str| format!("<?xml version=\"1.0\" encoding=\"{name}\"?>\r\n{text}");
    for (bytes, expected) in [
        (with("utf-8").into_bytes(), None),
        (format!("\u{feff}{}", with("UTF-8")).into_bytes(), None),
        (utf16(&with("UTF-16"), u16::to_le_bytes), None),
        (utf16(&with("UTF-16"), u16::to_be_bytes), None),
        (utf16(&text, u16::to_be_bytes), None),
        (with("Shift_JIS").into_bytes(), Some("xml_encoding")),
        (with("UTF-16").into_bytes(), Some("xml_encoding")),
        (utf16(&with("UTF-8"), u16::to_le_bytes), Some("xml_encoding")),
        (encoding_rs::SHIFT_JIS.encode(&text).0.into_owned(), Some("xml_encoding")),
    ] {
        let read = read_bytes(&bytes, None);
        match expected {
            None => assert!(read.unwrap()[0].contains("見本")),
            Some(code) => assert_eq!(read.unwrap_err(), code),
        }
    }
}

#[test]
fn what_is_no_key_container_is_reported_with_its_line() {
    let bomb = "<!DOCTYPE KeyContainer [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n";
    let outside = "<!DOCTYPE x SYSTEM \"file:///etc/hostname\">\n";
    let deep = "<a>".repeat(40);
    let wide = format!("<KeyPackage>{}</KeyPackage>", "<a/>".repeat(1000));
    let names = (0..100).map(|number| format!(" a{number}=\"\"")).collect::<Vec<_>>().concat();
    let spaces = (0..5000).map(|number| format!(" xmlns:a{number}=\"u\"")).collect::<Vec<_>>().concat();
    for (text, expected) in [
        (format!("{bomb}{}", plain(&simple("&b;"))), "xml_doctype 1"),
        (format!("\n{outside}{}", plain(&simple("S1"))), "xml_doctype 2"),
        (plain(&simple("&b;")), "xml_entity 2"),
        (plain(&simple("S1").replace("Id=\"1\"", "Id=\"&b;\"")), "xml_entity 2"),
        ("<html/>\n".to_owned(), "not_pskc 1"),
        ("\n\n<KeyContainer/>".to_owned(), "not_pskc 3"),
        (format!("<p:KeyContainer xmlns:q=\"{PSKC}\"/>"), "not_xml 1"),
        (plain(&simple("S1")).replace("</KeyContainer>", ""), "not_xml 4"),
        (plain(&simple("S1")).replace("</Data>", "</data>"), "not_xml 2"),
        (format!("{}<more/>", plain(&simple("S1"))), "not_xml 4"),
        (format!("{}more", plain(&simple("S1"))), "not_xml 3"),
        (plain(&simple("S1")).replace("Id=\"1\"", "Id=\"1\" Id=\"2\""), "not_xml 2"),
        (plain(&simple("S1 & S2")), "not_xml 2"),
        (plain("text"), "not_xml 1"),
        (plain(&deep), "xml_too_deep 2"),
        (plain(&wide), "xml_too_deep 2"),
        (plain(&simple(&"S".repeat(300_000))), "xml_too_deep 2"),
        (plain(&simple("S1").replace(" Id=\"1\"", &names)), "xml_too_deep 2"),
        (plain(&simple("S1").replace(" Id=\"1\"", &spaces)), "not_xml 2"),
        (plain(""), "pskc_missing 1 KeyPackage"),
        (plain("<KeyPackage/>"), "pskc_missing 2 Key"),
        (
            plain(&simple("S1")).replace(":totp", ":hotp"),
            "pskc_unsupported 2 Key urn:ietf:params:xml:ns:keyprov:pskc:hotp",
        ),
        (plain(&simple("S1").replace("Algorithm=", "Other=")), "pskc_missing 2 Algorithm"),
        (plain(&simple("S1</SerialNo>\n<SerialNo>S2")), "pskc_malformed 3 SerialNo"),
    ] {
        assert_eq!(fails(&text, None), expected, "{}", text.chars().take(300).collect::<String>());
    }
}

#[test]
fn a_file_has_a_size() {
    let text = plain(&format!("<!--{}-->{}", format!("{}\n", "x".repeat(50_000)).repeat(1350), simple("S1")));
    assert_eq!(fails(&text, None), "file_too_large");
}

#[test]
fn the_figures_of_the_rfc_are_opened() {
    let figure_6 = "987654321 software Manufacturer SHA1 8 30 12345678901234567890";
    for key in [KEY, " 12345678901234567890123456789012 ", "EjRWeJASNFZ4kBI0VniQEg=="] {
        assert_eq!(read(FIGURE_6, Some(key)).unwrap(), [figure_6], "{key}");
    }
    let figure_7 = "987654321 software TokenVendorAcme SHA1 8 30 12345678901234567890";
    assert_eq!(read(FIGURE_7, Some("qwerty")).unwrap(), [figure_7]);
    let other_name = FIGURE_7.replace("pkcs-5v2-0#pbkdf2", "pkcs-5#pbkdf2");
    assert_eq!(read(&other_name, Some("qwerty")).unwrap(), [figure_7]);
}

#[test]
fn a_key_goes_with_an_encrypted_file_and_with_no_other() {
    assert_eq!(fails(FIGURE_6, None), "key_file_needed");
    assert_eq!(fails(&plain(&simple("S1")), Some(KEY)), "key_file_not_needed");
    assert_eq!(fails("serial,kind,secret\n", Some(KEY)), "key_file_not_needed");
    for key in ["", "1234", "qwerty", "1234567890123456789012345678901g", "MTIzNA=="] {
        assert_eq!(fails(FIGURE_6, Some(key)), "bad_key_file", "{key}");
    }
}

#[test]
fn a_wrong_key_and_a_changed_file_are_reported_alike() {
    for (text, key, expected) in [
        (FIGURE_6.to_owned(), "12345678901234567890123456789013", "wrong_key 9"),
        (FIGURE_7.to_owned(), "Qwerty", "wrong_key 24"),
        (FIGURE_6.replace("Su+NvtQ", "Tu+NvtQ"), KEY, "wrong_key 44"),
        (FIGURE_6.replace("Su+NvtQfmvfJzF6bmQiJqoLRExc=", "Su+N"), KEY, "wrong_key 44"),
        // A byte of the secret, of its initialisation vector, of the MAC's key.
        (FIGURE_6.replace("+cIHItlB3W", "+cIHItlB3X"), KEY, "wrong_key 44"),
        (FIGURE_6.replace("AAECAwQF", "BAECAwQF"), KEY, "wrong_key 44"),
        (FIGURE_6.replace("ESIzRFVm", "ESIzRFVn"), KEY, "wrong_key 44"),
        (FIGURE_6.replace("5wSX", "5wSY"), KEY, "wrong_key 9"),
    ] {
        assert_eq!(fails(&text, Some(key)), expected);
    }
}

#[test]
fn what_is_not_supported_is_named() {
    let aes = "http://www.w3.org/2001/04/xmlenc#aes128-cbc";
    let figure_6 = |from: &str, to: &str| FIGURE_6.replace(from, to);
    let figure_7 = |from: &str, to: &str| FIGURE_7.replace(from, to);
    let method = "<MACMethod Algorithm=\"http://www.w3.org/2000/09/xmldsig#hmac-sha1\">";
    let without_method = FIGURE_6.replace(method, "<Extensions>").replace("</MACMethod>", "</Extensions>");
    let mac = "<ValueMAC>Su+NvtQfmvfJzF6bmQiJqoLRExc=\n                    </ValueMAC>";
    for (text, key, expected) in [
        (figure_6(aes, "http://x#aes256-cbc"), KEY, "pskc_unsupported 10 EncryptionMethod http://x#aes256-cbc"),
        (figure_6("#hmac-sha1", "#md5"), KEY, "pskc_unsupported 8 MACMethod http://www.w3.org/2000/09/xmldsig#md5"),
        (figure_6("ds:KeyName", "ds:X509Data"), KEY, "pskc_unsupported 5 EncryptionKey X509Data"),
        (without_method, KEY, "pskc_missing 5 MACMethod"),
        (figure_6("<MACKey>", "<Key>").replace("</MACKey>", "</Key>"), KEY, "pskc_missing 8 MACKey"),
        (figure_6(mac, ""), KEY, "pskc_missing 34 ValueMAC"),
        (
            figure_6("<EncryptionKey>", "<Extensions>").replace("</EncryptionKey>", "</Extensions>"),
            KEY,
            "key_file_not_needed",
        ),
        (figure_6("AAECAwQF", "AA??AwQF"), KEY, "pskc_malformed 39 CipherValue"),
        (figure_6("AAECAwQF", ""), KEY, "pskc_malformed 39 CipherValue"),
        (figure_6("<EncryptedValue>", "<PlainValue>AAAA</PlainValue><EncryptedValue>"), KEY, "pskc_unprotected 35"),
        (figure_7("#pbkdf2", "#scrypt"), "qwerty", "pskc_unsupported 9"),
        (figure_7("<PRF/>", "<PRF Algorithm=\"sha9\"/>"), "qwerty", "pskc_unsupported 17 PRF sha9"),
        (figure_7(">1000<", ">4000000000<"), "qwerty", "pskc_malformed 15 IterationCount"),
        (figure_7(">1000<", ">0<"), "qwerty", "pskc_malformed 15 IterationCount"),
        (figure_7(">16<", ">32<"), "qwerty", "pskc_malformed 16 KeyLength"),
        (figure_7("Specified", "Other"), "qwerty", "pskc_missing 12 Specified"),
    ] {
        let outcome = fails(&text, Some(key));
        assert!(outcome.starts_with(expected), "{outcome} for {expected}");
    }
}

#[test]
fn a_fault_of_the_last_package_comes_before_the_first_row() {
    let second = FIGURE_6[FIGURE_6.find("<KeyPackage>").unwrap()..].replace("Su+N", "Tu+N");
    let text = FIGURE_6.replace("</KeyContainer>", &second);
    assert_eq!(fails(&text, Some(KEY)), "wrong_key 78");
    let plain = plain(&format!("{}\n{}", simple("S1"), simple("S2").replace(":totp", ":hotp")));
    assert!(fails(&plain, None).starts_with("pskc_unsupported 3 Key"));
}

proptest::proptest! {
    #[test]
    fn no_bytes_bring_it_down(bytes in proptest::collection::vec(0_u8.., 0..400), at in 0_usize..2000) {
        let _ = read_bytes(&bytes, None);
        let _ = read_bytes(&[b"<", &bytes[..]].concat(), None);
        let mut figure = FIGURE_6.as_bytes().to_vec();
        let at = at.min(figure.len());
        figure.splice(at..at, bytes);
        let _ = read_bytes(&figure, Some(KEY));
    }
}
