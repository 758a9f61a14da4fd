package dev.fanfare.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.cost.Cost;
import dev.fanfare.infra.cost.Prices;
import dev.fanfare.infra.cost.Traffic;
import dev.fanfare.infra.cost.Usage;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fanfare cost}. */
@Command(
        name = "cost",
        description = {
            "Estimates what a month costs on Amazon and on Google, for each topic and subscription.",
            "",
            "  fanfare cost --monthly 10M                     the same for every topic",
            "  fanfare cost --usage usage.json                from a file:",
            "",
            "    { \"defaults\": { \"monthly\": 1000000, \"bytes\": 800, \"receiveBatch\": 8, \"deleteBatch\": 8 },",
            "      \"topics\": { \"signups\": { \"monthly\": 50000 } },",
            "      \"subscriptions\": { \"signups/send-welcome-email\": { \"share\": 0.1, \"retries\": 0.02 } } }",
            "",
            "Further members: publishBatch, pollers. Every assumption is printed with the result."
        })
final class CostCommand implements Callable<Integer> {
    private final Session session;

    @ArgGroup(multiplicity = "1")
    private Source source = new Source();

    @Option(
            names = "--bytes",
            paramLabel = "N",
            description = "The size of a message with its attributes. Default: 1024.")
    private double bytes = 1024;

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            description = "Prices that differ from the built-in ones, in the form of the file prices.json in the jar.")
    private @Nullable String prices;

    /** Where the figures are from. */
    static final class Source {
        @Option(
                names = "--monthly",
                paramLabel = "N",
                description = "Messages published to each topic a month; 250k, 10M and 2G are understood.")
        private @Nullable String monthly;

        @Option(names = "--usage", paramLabel = "FILE", description = "How each is used, as JSON.")
        private @Nullable String usage;
    }

    CostCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Topology topology = session.topology();
        try {
            session.print(report(Cost.of(topology, usage(topology), prices())));
            return ExitCodes.OK;
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(ExitCodes.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private Usage usage(Topology topology) throws IOException {
        if (source.usage != null) {
            return Usage.parse(
                    source.usage,
                    Files.readString(session.path(source.usage)),
                    Traffic.unbatched(0).withBytes(bytes),
                    topology);
        }
        return Usage.everywhere(
                Traffic.unbatched(count(String.valueOf(source.monthly))).withBytes(bytes));
    }

    private Prices prices() throws IOException {
        return prices == null
                ? Prices.builtIn()
                : Prices.builtIn().with(prices, Files.readString(session.path(prices)));
    }

    private static double count(String text) {
        String number = text.replace("_", "").replace(",", "");
        double unit = switch (number.isEmpty() ? ' ' : Character.toLowerCase(number.charAt(number.length() - 1))) {
            case 'k' -> 1e3;
            case 'm' -> 1e6;
            case 'g', 'b' -> 1e9;
            default -> 1;
        };
        try {
            double count = Double.parseDouble(unit == 1 ? number : number.substring(0, number.length() - 1)) * unit;
            if (count >= 0 && count <= 1e15) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("--monthly " + text + " is no number such as 1000000 or 10M.", noNumber);
        }
        throw new IllegalArgumentException("--monthly " + text + " is not between 0 and 10^15.");
    }

    private static Report report(Cost cost) {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("currency", "USD");
        ArrayNode lines = data.putArray("lines");
        List<List<String>> rows = new ArrayList<>();
        for (Cost.Line line : cost.lines()) {
            lines.addObject()
                    .put("subject", line.subject())
                    .put("monthly", line.monthly())
                    .put("aws", rounded(line.aws()))
                    .put("gcp", rounded(line.gcp()));
            rows.add(List.of(
                    line.subject(),
                    String.format(Locale.ROOT, "%,.0f", line.monthly()),
                    dollars(line.aws()),
                    dollars(line.gcp())));
        }
        rows.add(List.of("free", "", dollars(-cost.awsFree()), dollars(-cost.gcpFree())));
        rows.add(List.of("total", "", dollars(cost.aws()), dollars(cost.gcp())));
        data.putObject("free").put("aws", rounded(cost.awsFree())).put("gcp", rounded(cost.gcpFree()));
        data.putObject("total").put("aws", rounded(cost.aws())).put("gcp", rounded(cost.gcp()));
        cost.assumptions().forEach(data.putArray("assumptions")::add);
        return new Report(
                "Cost",
                data,
                "lines",
                List.of(
                        new Part.Table(List.of("A MONTH", "MESSAGES", "AWS", "GCP"), rows),
                        new Part.Heading("Assumptions"),
                        new Part.Bullets(cost.assumptions())));
    }

    private static BigDecimal rounded(double dollars) {
        return BigDecimal.valueOf(dollars).setScale(2, RoundingMode.HALF_UP);
    }

    private static String dollars(double dollars) {
        BigDecimal rounded = rounded(dollars);
        return (rounded.signum() < 0 ? "-$" : "$") + String.format(Locale.ROOT, "%,.2f", rounded.abs());
    }
}
