package dev.fanfare.local.share;

import dev.fanfare.local.remote.Link;
import dev.fanfare.local.remote.Patience;
import dev.fanfare.local.remote.Route;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The broker of a directory: in this process if nobody has the directory, and else where its owner says.
 *
 * @param canOwn whether this process can have it at all
 * @param claim takes the directory; empty if another process has it
 */
public record DirectoryRoute(Path directory, boolean canOwn, Supplier<Optional<Transport>> claim, Patience patience)
        implements Route {
    @Override
    public Place find() throws IOException {
        if (!canOwn) {
            return findOther();
        }
        Optional<Transport> own = claim.get();
        return own.isPresent() ? new Place.Here(own.get()) : connect();
    }

    /** Somebody else has it, or nobody will. */
    private Place findOther() throws IOException {
        try {
            return connect();
        } catch (IOException nobody) {
            // Throws, with what is missing.
            return new Place.Here(claim.get().orElseThrow(() -> nobody));
        }
    }

    private Place connect() throws IOException {
        PortFile file = PortFile.read(directory)
                .orElseThrow(() -> new IOException("another process has it, which does not serve it yet"));
        try {
            return new Place.There(Link.connect(file.address(), token(file), patience));
        } catch (IOException failure) {
            throw new IOException(
                    "another process has it, and " + file + " was not it: " + failure.getMessage(), failure);
        }
    }

    private static Token token(PortFile file) throws IOException {
        try {
            return Token.of(file.token());
        } catch (IllegalArgumentException wrong) {
            throw new IOException("the token in its file \"port\" " + wrong.getMessage(), wrong);
        }
    }

    /** A file of an owner that has ended is replaced by the next one. */
    @Override
    public boolean mayPass(IOException failure) {
        return true;
    }

    @Override
    public String name() {
        return "The broker of " + directory;
    }
}
