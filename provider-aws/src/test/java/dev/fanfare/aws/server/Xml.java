package dev.fanfare.aws.server;

import java.util.List;
import java.util.Map;

/** The answers of the query protocol. */
final class Xml {
    private Xml() {}

    static HttpFront.Response result(String action, String content) {
        return HttpFront.Response.of(
                200,
                "text/xml",
                "<" + action + "Response xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><" + action + "Result>"
                        + content + "</" + action
                        + "Result><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></"
                        + action + "Response>");
    }

    static HttpFront.Response error(int status, String code, String message) {
        return HttpFront.Response.of(
                status,
                "text/xml",
                "<ErrorResponse><Error><Type>Sender</Type><Code>" + code + "</Code><Message>" + escaped(message)
                        + "</Message></Error><RequestId>r</RequestId></ErrorResponse>");
    }

    static String tag(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    static String map(String name, Map<String, String> entries) {
        StringBuilder text = new StringBuilder("<" + name + ">");
        entries.forEach((key, value) -> text.append("<entry>")
                .append(tag("key", key))
                .append(tag("value", value))
                .append("</entry>"));
        return text.append("</").append(name).append('>').toString();
    }

    static String list(String name, List<String> members) {
        StringBuilder text = new StringBuilder("<" + name + ">");
        members.forEach(member -> text.append("<member>").append(member).append("</member>"));
        return text.append("</").append(name).append('>').toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }
}
