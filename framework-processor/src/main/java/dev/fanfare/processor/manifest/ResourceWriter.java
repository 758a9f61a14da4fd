package dev.fanfare.processor.manifest;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/** Writes resources beside the classes, in UTF-8. What cannot be written comes back as a finding; nothing is thrown. */
public final class ResourceWriter {
    private final Filer filer;

    /** Writes through this filer. */
    public ResourceWriter(Filer filer) {
        this.filer = filer;
    }

    /** Writes a resource that comes from these elements. */
    public Optional<Finding> write(String name, String text, Collection<? extends Element> origins) {
        try (OutputStream out = filer.createResource(
                        StandardLocation.CLASS_OUTPUT, "", name, origins.toArray(Element[]::new))
                .openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return Optional.empty();
        } catch (IOException failure) {
            return Optional.of(
                    Finding.of(Problem.CANNOT_WRITE, SourceRef.of(""), name, String.valueOf(failure.getMessage())));
        }
    }
}
