package dev.fanfare.local.share;

import dev.fanfare.local.wire.Token;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The token of a broker on its own, which stays the same: a file beside the data, for its owner's eyes alone. */
public final class KeptToken {
    private static final String NAME = "token";

    private KeptToken() {}

    /** The token in the directory; it is made up if there is none. */
    public static String of(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            OwnersFile.write(file, Token.random() + "\n");
        }
        String text = Files.readString(file, StandardCharsets.UTF_8).strip();
        try {
            Token unused = Token.of(text);
            return text;
        } catch (IllegalArgumentException wrong) {
            throw new IOException(
                    "The file " + file + " " + wrong.getMessage() + "; delete it to have it made anew.", wrong);
        }
    }
}
