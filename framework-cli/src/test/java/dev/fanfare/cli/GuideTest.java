package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * The guide has the help of every command, word for word. {@code mvn test -Dtest=GuideTest -Dfanfare.rewrite=true} writes it
 * anew, behind each mark {@code <!-- help: fanfare … -->}.
 */
class GuideTest {
    private static final Path PAGE = Path.of("..", "docs", "guide", "cli.md");
    private static final Pattern BLOCK =
            Pattern.compile("<!-- help: (fanfare[a-z -]*?) -->\\n(?:\\n```text\\n.*?```\\n)?", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theGuideHasTheHelpOfEveryCommand() throws IOException {
        String page = Files.readString(PAGE);
        List<String> told = new ArrayList<>();
        String current = BLOCK.matcher(page).replaceAll(match -> {
            told.add(match.group(1));
            return Matcher.quoteReplacement(
                    "<!-- help: " + match.group(1) + " -->\n\n```text\n" + help(match.group(1)) + "```\n");
        });
        if (Boolean.getBoolean("fanfare.rewrite")) {
            Files.writeString(PAGE, current);
        }

        assertThat(told).containsExactlyInAnyOrderElementsOf(commands());
        assertThat(Files.readString(PAGE)).isEqualTo(current);
    }

    private String help(String command) {
        List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ", -1)));
        arguments.remove(0);
        arguments.add("--help");
        String help = Run.in(directory, arguments.toArray(String[]::new)).out();
        return help.endsWith("\n") ? help : help + "\n";
    }

    private List<String> commands() {
        List<String> names = new ArrayList<>();
        collect(Commands.of(new Session(Console.ofProcess())), names);
        return names;
    }

    private static void collect(CommandLine command, List<String> names) {
        names.add(command.getCommandSpec().qualifiedName());
        command.getSubcommands().values().forEach(each -> collect(each, names));
    }
}
