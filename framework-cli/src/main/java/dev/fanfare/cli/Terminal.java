package dev.fanfare.cli;

import java.io.Console;

/** Whether a human sits at standard input and output. */
final class Terminal {
    private Terminal() {}

    /** From JDK 22 on there may be a console where there is no terminal; only then it has a method that says so. */
    @SuppressWarnings("SystemConsoleNull")
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException beforeJdk22) {
            return true;
        } catch (ReflectiveOperationException unknown) {
            return false;
        }
    }
}
