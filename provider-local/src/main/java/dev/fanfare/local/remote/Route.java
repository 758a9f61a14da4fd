package dev.fanfare.local.remote;

import dev.fanfare.runtime.spi.Transport;
import java.io.IOException;

/** Leads to the broker, wherever it is at the moment. Called by one thread at a time. */
public interface Route {
    /** Where the broker is. */
    sealed interface Place {
        /** In another process, over this link. */
        record There(Link link) implements Place {}

        /** In this process from now on. */
        record Here(Transport transport) implements Place {}
    }

    /**
     * Finds the broker; takes a few seconds at most.
     *
     * @throws IOException if it cannot be had at this moment, as a part of a sentence
     * @throws dev.fanfare.runtime.ConfigurationException if it can never be had this way
     */
    Place find() throws IOException;

    /** Whether trying again may help. */
    boolean mayPass(IOException failure);

    /** What is looked for, as the subject of a sentence. */
    String name();
}
