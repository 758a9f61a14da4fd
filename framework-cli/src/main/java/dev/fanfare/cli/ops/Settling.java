package dev.fanfare.cli.ops;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.cli.CommandFailure;
import dev.fanfare.cli.ExitCodes;
import dev.fanfare.cli.Part;
import dev.fanfare.cli.Report;
import dev.fanfare.cli.Session;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.LetterBox.Fate;
import java.util.List;

/** Does the same with many dead letters, asks before and says how far it came. */
record Settling(Session session, String subscription, Fate fate) {
    /** What the process ends with. */
    int run(LetterBox letters, Chosen chosen, int rate, boolean dryRun, boolean asks) {
        if (!dryRun && chosen.count() > 0) {
            if (asks) {
                session.confirm((fate == Fate.REPLAY ? "Replay " : "Delete for good ") + letters(chosen.count())
                        + " of \"" + subscription + "\"?");
            }
            try {
                chosen.all(letters, fate, new Pace(rate, chosen.count(), word(), session::progress));
            } catch (RuntimeException failure) {
                throw new CommandFailure(
                        chosen.done() > 0
                                ? ExitCodes.PARTIAL
                                : Target.failed(failure).exitCode(),
                        chosen.done() + " of " + letters(chosen.count()) + " were " + word() + ": "
                                + failure.getMessage() + " The same command again goes on.",
                        failure);
            }
        }
        session.print(report(chosen, dryRun));
        if (!dryRun && chosen.done() < chosen.count()) {
            throw new CommandFailure(
                    ExitCodes.PARTIAL,
                    chosen.count() - chosen.done() + " of " + letters(chosen.count())
                            + " were not there any more: somebody else looked at them, or settled them, at that moment.");
        }
        return ExitCodes.OK;
    }

    private String word() {
        return fate == Fate.REPLAY ? "replayed" : "deleted";
    }

    private static String letters(int count) {
        return count + (count == 1 ? " dead letter" : " dead letters");
    }

    private Report report(Chosen chosen, boolean dryRun) {
        ObjectNode data = JsonNodeFactory.instance
                .objectNode()
                .put("subscription", subscription)
                .put("chosen", chosen.count())
                .put(word(), chosen.done())
                .put("dryRun", dryRun);
        String text = dryRun
                ? letters(chosen.count()) + " would be " + word() + "."
                : letters(chosen.done()) + " " + word() + ".";
        return new Report(fate == Fate.REPLAY ? "Replay" : "Purge", data, "none", List.of(new Part.Text(text)));
    }
}
