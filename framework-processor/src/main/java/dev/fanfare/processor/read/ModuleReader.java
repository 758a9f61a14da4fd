package dev.fanfare.processor.read;

import dev.fanfare.processor.check.ModuleProvidesRule;
import java.util.List;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads what module-info.java says about the topology. */
public final class ModuleReader {
    private ModuleReader() {}

    /** The classes that the module provides as contributions, by canonical name; also such as are yet to be generated. */
    public static List<String> provided(ModuleElement module) {
        return ElementFilter.providesIn(module.getDirectives()).stream()
                .filter(provides -> provides.getService().getQualifiedName().contentEquals(ModuleProvidesRule.SERVICE))
                .flatMap(provides -> provides.getImplementations().stream())
                .map(TypeElement::getQualifiedName)
                .map(Object::toString)
                .toList();
    }
}
