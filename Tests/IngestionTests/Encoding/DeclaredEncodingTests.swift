import Testing

@testable import Ingestion

@Suite struct DeclaredEncodingTests {
    @Test(
        arguments: [
            // The two forms of <meta>.
            ("<meta charset=\"utf-8\">", "utf-8"), ("<meta charset='UTF-8'/>", "utf-8"),
            ("<META CHARSET = Windows-1252 >", "windows-1252"), ("<meta\ncharset\t=\n\"koi8-r\">", "koi8-r"),
            ("<meta http-equiv=Content-Type content=\"text/html; charset=ISO-8859-1\">", "iso-8859-1"),
            ("<meta content='text/html;charset=big5' http-equiv='content-type'>", "big5"),
            ("<meta name=viewport content=\"width=device-width\"><meta charset=gbk>", "gbk"),
            ("<!doctype html><html><head><title>x</title><meta charset=euc-kr>", "euc-kr"),
            // An XML declaration stands at the very start.
            ("<?xml version=\"1.0\" encoding=\"ISO-8859-2\"?><html>", "iso-8859-2"),
            ("<?xml version='1.0' encoding = 'shift_jis' ?>", "shift_jis"),
            ("<?xml version=\"1.0\"?><meta charset=utf-8>", "utf-8"),
            // A page inside a JSON string that was not unescaped.
            ("<meta charset=\\\"utf-8\\\">", "utf-8"),
            // What stands in a comment declares nothing.
            ("<!-- <meta charset=koi8-r> --><meta charset=utf-8>", "utf-8"),
            ("<!--><meta charset=utf-8>", "utf-8"),
        ])
    func findsALabel(_ page: String, _ label: String) {
        #expect(DeclaredEncoding.label(in: Array(page.utf8), scanning: 4096) == label)
    }

    @Test(arguments: [
        "", "<p>charset=utf-8</p>", "<meta name=\"charset\" content=\"utf-8\">", "<meta charset>", "<meta charset=>",
        "<meta charset=\"\">", "<meta", "<meta charset", "<meta charset=", " <?xml encoding='koi8-r'?>",
        "<?xml version='1.0'?>", "<!-- <meta charset=koi8-r> -->", "<!-- <meta charset=koi8-r>",
    ])
    func findsNone(_ page: String) {
        #expect(DeclaredEncoding.label(in: Array(page.utf8), scanning: 4096) == nil)
    }
}
