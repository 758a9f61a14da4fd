package dev.fanfare.local.chaos;

import dev.fanfare.testkit.history.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Events as lines of text: a word, then fields behind tabs. */
final class EventText {
    private EventText() {}

    static String of(Event event) {
        List<String> fields = new ArrayList<>();
        fields.add(event.getClass().getSimpleName());
        if (event instanceof Event.Publishing it) {
            fields.addAll(
                    List.of(it.topic(), it.id(), it.key().map(key -> "=" + key).orElse(""), it.body()));
            new TreeMap<>(it.attributes()).forEach((name, value) -> fields.addAll(List.of(name, value)));
        } else if (event instanceof Event.Accepted it) {
            fields.add(it.id());
        } else if (event instanceof Event.Refused it) {
            fields.add(it.id());
        } else if (event instanceof Event.Unknown it) {
            fields.add(it.id());
        } else if (event instanceof Event.Fetched it) {
            fields.addAll(List.of(it.subscription(), it.instance(), it.id(), "" + it.attempt()));
        } else if (event instanceof Event.Delivered it) {
            fields.addAll(
                    List.of("" + it.n(), it.subscription(), it.instance(), it.id(), "" + it.attempt(), it.body()));
        } else if (event instanceof Event.Overtaken it) {
            fields.add("" + it.n());
        } else if (event instanceof Event.Handled it) {
            fields.add("" + it.n());
        } else if (event instanceof Event.Failed it) {
            fields.addAll(List.of("" + it.n(), "" + it.fatal()));
        } else if (event instanceof Event.Settling it) {
            fields.addAll(List.of("" + it.n(), it.outcome().name()));
        } else if (event instanceof Event.Settled it) {
            fields.addAll(List.of("" + it.n(), it.answer().name()));
        } else if (event instanceof Event.Crashed it) {
            fields.add(it.instance());
        } else if (event instanceof Event.Frozen it) {
            fields.add(it.instance());
        } else if (event instanceof Event.DeadLetters it) {
            fields.add(it.subscription());
            fields.addAll(it.ids());
        } else if (event instanceof Event.Ended it) {
            fields.addAll(List.of("" + it.drained(), it.after().toString()));
        }
        return String.join("\t", fields.stream().map(EventText::escaped).toList());
    }

    /** @throws IllegalArgumentException if it is none */
    static Event read(String line) {
        List<String> all =
                List.of(line.split("\t", -1)).stream().map(EventText::unescaped).toList();
        List<String> of = all.subList(1, all.size());
        try {
            return read(all.get(0), of);
        } catch (RuntimeException wrong) {
            throw new IllegalArgumentException("No event: " + line, wrong);
        }
    }

    private static Event read(String kind, List<String> of) {
        return switch (kind) {
            case "Publishing" ->
                new Event.Publishing(
                        of.get(0),
                        of.get(1),
                        of.get(2).isEmpty()
                                ? Optional.empty()
                                : Optional.of(of.get(2).substring(1)),
                        pairs(of.subList(4, of.size())),
                        of.get(3));
            case "Accepted" -> new Event.Accepted(of.get(0));
            case "Refused" -> new Event.Refused(of.get(0));
            case "Unknown" -> new Event.Unknown(of.get(0));
            case "Fetched" -> new Event.Fetched(of.get(0), of.get(1), of.get(2), Integer.parseInt(of.get(3)));
            case "Delivered" ->
                new Event.Delivered(
                        Long.parseLong(of.get(0)),
                        of.get(1),
                        of.get(2),
                        of.get(3),
                        Integer.parseInt(of.get(4)),
                        of.get(5));
            case "Overtaken" -> new Event.Overtaken(Long.parseLong(of.get(0)));
            case "BrokerKilled" -> new Event.BrokerKilled();
            case "Handled" -> new Event.Handled(Long.parseLong(of.get(0)));
            case "Failed" -> new Event.Failed(Long.parseLong(of.get(0)), Boolean.parseBoolean(of.get(1)));
            case "Settling" -> new Event.Settling(Long.parseLong(of.get(0)), Event.Outcome.valueOf(of.get(1)));
            case "Settled" -> new Event.Settled(Long.parseLong(of.get(0)), Event.Answer.valueOf(of.get(1)));
            case "Crashed" -> new Event.Crashed(of.get(0));
            case "Frozen" -> new Event.Frozen(of.get(0));
            case "BrokerRestarted" -> new Event.BrokerRestarted();
            case "DeadLetters" -> new Event.DeadLetters(of.get(0), of.subList(1, of.size()));
            case "Ended" -> new Event.Ended(Boolean.parseBoolean(of.get(0)), Duration.parse(of.get(1)));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static Map<String, String> pairs(List<String> fields) {
        Map<String, String> pairs = new TreeMap<>();
        for (int i = 0; i + 1 < fields.size(); i += 2) {
            pairs.put(fields.get(i), fields.get(i + 1));
        }
        return pairs;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                char next = text.charAt(++i);
                plain.append(
                        switch (next) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> next;
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
