package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Kebab;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.model.ServiceModel;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.util.Elements;

/** Finds the service that code belongs to. Good for one round. */
public final class ServiceReader {
    /** The annotation. */
    public static final String SERVICE = "dev.fanfare.Service";

    private static final String OF_DEFAULT_PACKAGE = "default";

    private final Elements elements;

    /** Reads with these elements. */
    public ServiceReader(Elements elements) {
        this.elements = elements;
    }

    /**
     * The service of an element: by {@code @Service} on the nearest class around it, or on its package, else the last
     * segment of the package. A name that breaks the rules is given as written.
     */
    public ServiceModel of(Element element) {
        Element current = element;
        while (true) {
            Optional<AnnotationView> found = AnnotationView.first(current, SERVICE);
            if (found.isPresent()) {
                return new ServiceModel(found.get().string("value"), Docs.of(elements, current));
            }
            if (current instanceof PackageElement pack) {
                return ofPackage(pack);
            }
            current = Names.around(current);
        }
    }

    private static ServiceModel ofPackage(PackageElement pack) {
        String segment = pack.getSimpleName().toString();
        return new ServiceModel(Kebab.of(segment).orElse(OF_DEFAULT_PACKAGE), Optional.empty());
    }
}
