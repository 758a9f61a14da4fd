package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Part;
import dev.fanfare.cli.Report;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fanfare dlq show}. */
@Command(name = "show", description = "Shows one dead letter with its stack trace and attributes.")
final class DlqShowCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private Queue queue = new Queue();

    @Parameters(index = "1", paramLabel = "ID", description = "The message's id.")
    private String id = "";

    @Option(names = "--payload", description = "Also the body.")
    private boolean isPayload;

    DlqShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return queue.run(session, letters -> {
            DeadLetter letter = letters.find(new MessageId(id))
                    .orElseThrow(() -> new CommandFailure(
                            ExitCodes.FAILURE,
                            "There is no dead letter " + id + " of \"" + queue.name()
                                    + "\". fanfare dlq list shows those" + " there are."));
            session.print(report(letter));
            return ExitCodes.OK;
        });
    }

    private Report report(DeadLetter letter) {
        ObjectNode json = LetterJson.of(letter, isPayload);
        List<List<String>> rows = new ArrayList<>();
        json.properties().forEach(member -> {
            if (member.getValue().isValueNode()
                    && !member.getKey().equals("stack")
                    && !member.getKey().startsWith("body")) {
                rows.add(List.of(
                        member.getKey(),
                        member.getValue().isNull() ? "" : member.getValue().asText()));
            }
        });
        json.path("attributes")
                .properties()
                .forEach(each -> rows.add(
                        List.of("attribute " + each.getKey(), each.getValue().asText())));
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Table(List.of("WHAT", "VALUE"), rows));
        letter.diagnostics().stack().ifPresent(stack -> parts.add(new Part.Code("", stack)));
        if (isPayload) {
            parts.add(new Part.Code(
                    "json", json.path(json.has("body") ? "body" : "bodyBase64").asText()));
        }
        ObjectNode data = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        data.putArray("deadLetters").add(json);
        return new Report("DeadLetter", data, "deadLetters", parts);
    }
}
