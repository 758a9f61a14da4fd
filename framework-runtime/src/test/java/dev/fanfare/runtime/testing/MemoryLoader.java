package dev.fanfare.runtime.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A class path whose resources are what a test says, and whose classes are those of the tests. */
public final class MemoryLoader extends ClassLoader {
    private final Map<String, List<String>> texts = new HashMap<>();

    /** An empty class path. */
    public MemoryLoader() {
        super(MemoryLoader.class.getClassLoader());
    }

    /** Adds a resource; a second one of the same name is that of another jar. */
    public MemoryLoader add(String name, String text) {
        texts.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
        return this;
    }

    @Override
    public @Nullable URL getResource(String name) {
        return texts.containsKey(name) ? url(name, 0) : null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
        List<URL> urls = new ArrayList<>();
        for (int i = 0; i < texts.getOrDefault(name, List.of()).size(); i++) {
            urls.add(url(name, i));
        }
        return Collections.enumeration(urls);
    }

    private URL url(String name, int jar) {
        try {
            return new URL(null, "memory:/jar" + jar + "/" + name, new URLStreamHandler() {
                @Override
                protected URLConnection openConnection(URL url) {
                    return new Connection(
                            url, texts.getOrDefault(name, List.of()).get(jar));
                }
            });
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Connection extends URLConnection {
        private final String text;

        Connection(URL url, String text) {
            super(url);
            this.text = text;
        }

        @Override
        public void connect() throws IOException {}

        @Override
        public InputStream getInputStream() {
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
