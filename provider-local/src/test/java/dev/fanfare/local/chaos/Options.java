package dev.fanfare.local.chaos;

import dev.fanfare.local.faults.ProcessFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to run.
 *
 * @param rounds so many at most
 * @param time no round begins later than that
 * @param seed of the first round; each further one has the next
 * @param modes in turns
 * @param fault planted into every process
 * @param report the file for the tables
 * @param folder for the rounds; that of a sound one is deleted
 */
record Options(int rounds, Duration time, long seed, Set<Mode> modes, ProcessFault fault, Path report, Path folder) {
    private static final String HELP = """
            Publishers, consumers and brokers in processes of their own, killed again and again; each round is judged.

              --rounds N       so many rounds (200)
              --seconds N      no round begins later than that (no limit)
              --seed N         seed of the first round; each further one has the next (from the clock)
              --mode NAME      rounds of one kind only: %s (all, in turns)
              --fault NAME     plants a fault into every process: %s
              --report FILE    the tables of the run (target/chaos.md)
              --folder DIR     for the rounds; what is wrong stays there (target/chaos)

            Ends with 0 if all is well, 1 if something was wrong, 2 if a kind of fault never happened: such a run is void.
            """.formatted(names(Mode.values()), names(ProcessFault.values()));

    static boolean help(String... arguments) {
        return Arrays.asList(arguments).contains("--help");
    }

    static int sayHelp() {
        System.out.print(HELP);
        return 0;
    }

    private static String names(Enum<?>[] values) {
        return String.join(", ", Arrays.stream(values).map(Options::name).toList());
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException naming the argument that is wrong */
    static Options of(String... arguments) {
        Options options = new Options(
                200,
                Duration.ofDays(1),
                System.currentTimeMillis() / 1000 * 1000,
                EnumSet.allOf(Mode.class),
                ProcessFault.NONE,
                Path.of("target", "chaos.md"),
                Path.of("target", "chaos"));
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.isBlank()).toList();
        for (int i = 0; i < words.size(); i += 2) {
            if (i + 1 == words.size()) {
                throw new IllegalArgumentException(words.get(i) + " needs a value.\n" + HELP);
            }
            options = options.with(words.get(i), words.get(i + 1));
        }
        return options;
    }

    private Options with(String name, String value) {
        String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
        return switch (name) {
            case "--rounds" -> new Options(Integer.parseInt(value), time, seed, modes, fault, report, folder);
            case "--seconds" ->
                new Options(rounds, Duration.ofSeconds(Long.parseLong(value)), seed, modes, fault, report, folder);
            case "--seed" -> new Options(rounds, time, Long.parseLong(value), modes, fault, report, folder);
            case "--mode" -> new Options(rounds, time, seed, EnumSet.of(Mode.valueOf(constant)), fault, report, folder);
            case "--fault" -> new Options(rounds, time, seed, modes, ProcessFault.valueOf(constant), report, folder);
            case "--report" -> new Options(rounds, time, seed, modes, fault, Path.of(value), folder);
            case "--folder" -> new Options(rounds, time, seed, modes, fault, report, Path.of(value));
            default -> throw new IllegalArgumentException("There is no " + name + ".\n" + HELP);
        };
    }
}
