package dev.fanfare.local.wire;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.PublishException;
import java.util.List;
import java.util.concurrent.CompletionException;

/** A failure as its kind and its text: the classes of the other side are not this side's. */
public final class Failures {
    private static final int FANFARE = 1;
    private static final int PUBLISH = 2;
    private static final int CONFIGURATION = 3;
    private static final int ARGUMENT = 4;
    private static final int OTHER = 5;

    /** So many characters of a text travel. */
    private static final int LONGEST = 4_000;

    /** And of a text that is one of many. */
    private static final int ONE_OF_MANY = 500;

    /** In a frame that is so full already, texts are cut to a few words. */
    private static final int FULL = 128 * 1024;

    private static final int FEW_WORDS = 80;

    private Failures() {}

    /** Writes it. */
    public static void write(Throwable failure, FrameWriter frame) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        List<String> problems = cause instanceof ConfigurationException wrong ? wrong.problems() : List.of();
        String text = String.valueOf(cause.getMessage());
        int kind = kind(cause);
        if (kind == CONFIGURATION && !problems.isEmpty()) {
            // The headline: the rest of the message are the problems.
            text = text.substring(
                    0,
                    Math.max(0, text.length() - String.join("\n  - ", problems).length() - 5));
        }
        int longest = frame.frameSize() > FULL ? FEW_WORDS : LONGEST;
        frame.octet(kind).text(cut(kind == OTHER ? cause.getClass().getName() + ": " + text : text, longest));
        frame.texts(
                problems.stream().limit(50).map(each -> cut(each, ONE_OF_MANY)).toList());
    }

    /** Reads one. */
    public static RuntimeException read(FrameReader frame) throws WireException {
        int kind = frame.octet();
        String text = frame.text();
        List<String> problems = frame.texts();
        return switch (kind) {
            case PUBLISH -> new PublishException(text);
            case CONFIGURATION -> new ConfigurationException(text, problems);
            case ARGUMENT -> new IllegalArgumentException(text);
            default -> new FanfareException(text);
        };
    }

    private static int kind(Throwable failure) {
        if (failure instanceof PublishException) {
            return PUBLISH;
        }
        if (failure instanceof ConfigurationException) {
            return CONFIGURATION;
        }
        return failure instanceof FanfareException
                ? FANFARE
                : failure instanceof IllegalArgumentException ? ARGUMENT : OTHER;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }
}
