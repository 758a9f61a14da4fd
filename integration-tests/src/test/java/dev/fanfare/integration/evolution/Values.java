package dev.fanfare.integration.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/** Makes values of event types: by their components, from a seed, the edges of each type among them. */
final class Values {
    private final Random random;
    private final Scalars scalars;
    private int depth;

    Values(long seed) {
        random = new Random(seed);
        scalars = new Scalars(random);
    }

    /** Values of a class that no schema has to describe any further. */
    List<Object> of(Class<?> type, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(instance(type));
        }
        return values;
    }

    private Object value(AnnotatedType annotated, AnnotatedElement owner) {
        if ((isNullable(annotated) || isNullable(owner)) && random.nextInt(3) == 0) {
            return null;
        }
        if (annotated instanceof AnnotatedArrayType array && array.getType() != byte[].class) {
            return array(array);
        }
        if (annotated instanceof AnnotatedParameterizedType container) {
            return contained(container);
        }
        Class<?> type = (Class<?>) annotated.getType();
        return type == OptionalInt.class
                ? random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt())
                : instance(type);
    }

    private Object instance(Class<?> type) {
        if (JsonNode.class.isAssignableFrom(type)) {
            return TopicVersion.tree(scalars.pick("{\"a\":[1,\"x\",null]}", "\"text\"", "12", "[]", "true"));
        }
        if (scalars.knows(type)) {
            return scalars.of(type);
        }
        if (type.isEnum()) {
            return scalars.pick(type.getEnumConstants());
        }
        if (type.isSealed()) {
            return instance(scalars.pick(type.getPermittedSubclasses()));
        }
        depth++;
        try {
            return type.isRecord() ? record(type) : bean(type);
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("No value of " + type, failure);
        } finally {
            depth--;
        }
    }

    private Object record(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = opened(type.getDeclaredConstructor(types));
        while (true) {
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component.getAnnotatedType(), component))
                    .toArray();
            try {
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw refused;
                }
            }
        }
    }

    private Object bean(Class<?> type) throws ReflectiveOperationException {
        Object bean = opened(type.getDeclaredConstructor()).newInstance();
        for (Field field : type.getFields()) {
            field.setAccessible(true);
            field.set(bean, property(field.getAnnotatedType(), field));
        }
        for (Method method : type.getMethods()) {
            if (method.getName().startsWith("set") && !Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                method.invoke(bean, property(method.getAnnotatedParameterTypes()[0], method));
            }
        }
        return bean;
    }

    /** Nothing keeps a class's property from being null. */
    private Object property(AnnotatedType type, AnnotatedElement owner) {
        boolean isPrimitive = type.getType() instanceof Class<?> plain && plain.isPrimitive();
        return !isPrimitive && random.nextInt(4) == 0 ? null : value(type, owner);
    }

    private static Constructor<?> opened(Constructor<?> constructor) {
        constructor.setAccessible(true);
        return constructor;
    }

    private Object array(AnnotatedArrayType type) {
        AnnotatedType element = type.getAnnotatedGenericComponentType();
        Object array = Array.newInstance((Class<?>) element.getType(), length());
        for (int i = 0; i < Array.getLength(array); i++) {
            Array.set(array, i, value(element, Values.class));
        }
        return array;
    }

    private Object contained(AnnotatedParameterizedType type) {
        AnnotatedType[] arguments = type.getAnnotatedActualTypeArguments();
        Class<?> container = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
        if (container == Optional.class) {
            return length() == 0 ? Optional.empty() : Optional.of(value(arguments[0], Values.class));
        }
        if (container == Map.class) {
            return map(arguments);
        }
        List<Object> elements = new ArrayList<>();
        int length = length();
        for (int i = 0; i < length; i++) {
            elements.add(value(arguments[0], Values.class));
        }
        return container == List.class ? elements : new LinkedHashSet<>(elements);
    }

    private Map<Object, Object> map(AnnotatedType[] arguments) {
        Map<Object, Object> map = new LinkedHashMap<>();
        int length = length();
        for (int i = 0; i < length; i++) {
            map.put(value(arguments[0], Values.class), value(arguments[1], Values.class));
        }
        return map;
    }

    /** Short, and of nothing where a type goes deep into itself. */
    private int length() {
        return depth > 3 ? 0 : random.nextInt(4);
    }

    private static boolean isNullable(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("Nullable"));
    }
}
