package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Unshaped;
import dev.fanfare.processor.mirror.ClassFiles;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.NullablePaths;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.Evolution;
import dev.fanfare.processor.model.Payload;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.Payload.UnionDefinition;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads the shape of an event's JSON, with that of everything it reaches. Good for one round. */
final class PayloadReader {
    private final Elements elements;
    private final ClassFiles files;

    PayloadReader(ProcessingEnvironment environment) {
        this.elements = environment.getElementUtils();
        this.files = new ClassFiles(environment);
    }

    /**
     * The shape of an event.
     *
     * @param problems components without a JSON form
     * @param findings what is wrong with what types say about names of other days
     */
    record Shaped(Payload payload, List<Unshaped> problems, List<Finding> findings) {}

    /** The shape of a record or class. */
    Shaped plain(TypeElement event) {
        NamedShapes named = new NamedShapes(elements, files);
        Shapes shapes = new Shapes(named);
        define(event, named, shapes);
        return new Shaped(new Payload(named.definitions()), shapes.problems(), named.findings());
    }

    /** The shape of a sealed interface; its records by event name. */
    Shaped sealed(TypeElement event, Map<String, TypeElement> cases, Evolution evolution) {
        NamedShapes named = new NamedShapes(elements, files);
        Shapes shapes = new Shapes(named);
        Map<String, TypeRef> names = new LinkedHashMap<>();
        cases.forEach((name, type) -> {
            define(type, named, shapes);
            names.put(name, Names.of(type));
        });
        SortedMap<String, Definition> definitions = named.definitions();
        definitions.put(
                Names.of(event).canonical(),
                new UnionDefinition(Docs.of(elements, event), names, Optional.empty(), evolution));
        return new Shaped(new Payload(definitions), shapes.problems(), named.findings());
    }

    private static void define(TypeElement type, NamedShapes named, Shapes shapes) {
        named.refer(type, new Where(TypeText.name(type), Names.place(type), NullablePaths.NONE), shapes);
    }
}
