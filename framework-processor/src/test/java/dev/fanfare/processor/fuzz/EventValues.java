package dev.fanfare.processor.fuzz;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.UUID;

/** Makes values of compiled types: edges and the ordinary. Not thread-safe. */
final class EventValues {
    private final Dice dice;
    private final boolean plantsNull;
    private boolean planted;

    /** @param plantsNull whether null comes where the types do not allow it */
    EventValues(Dice dice, boolean plantsNull) {
        this.dice = dice;
        this.plantsNull = plantsNull;
    }

    /** Whether null stands where the types do not allow it. */
    boolean hasPlantedNull() {
        return planted;
    }

    /** A value of a record or class. */
    Object of(Class<?> type) throws ReflectiveOperationException {
        return object(type, 0);
    }

    private Object object(Class<?> type, int depth) throws ReflectiveOperationException {
        return type.isRecord() ? record(type, depth) : bean(type, depth);
    }

    private Object record(Class<?> type, int depth) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i].getAnnotatedType(), depth + 1, false);
        }
        Constructor<?> canonical = type.getDeclaredConstructor(types);
        canonical.setAccessible(true);
        return canonical.newInstance(values);
    }

    private Object bean(Class<?> type, int depth) throws ReflectiveOperationException {
        Object bean = type.getDeclaredConstructor().newInstance();
        for (Field field : type.getDeclaredFields()) {
            if (java.lang.reflect.Modifier.isPublic(field.getModifiers())) {
                field.set(bean, value(field.getAnnotatedType(), depth + 1, true));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().startsWith("set")) {
                method.invoke(bean, value(method.getAnnotatedParameterTypes()[0], depth + 1, true));
            }
        }
        return bean;
    }

    private Object value(AnnotatedType annotated, int depth, boolean nullable) throws ReflectiveOperationException {
        Class<?> type = raw(annotated.getType());
        boolean mayBeNull = nullable
                || List.of(annotated.getAnnotations()).stream()
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Nullable"));
        if (mayBeNull && !type.isPrimitive() && (dice.oneIn(4) || depth > 4)) {
            return null;
        }
        if (plantsNull && !mayBeNull && !type.isPrimitive() && !isOptional(type) && dice.oneIn(12)) {
            planted = true;
            return null;
        }
        return present(annotated, type, depth);
    }

    private static boolean isOptional(Class<?> type) {
        return type.getSimpleName().startsWith("Optional");
    }

    private Object present(AnnotatedType annotated, Class<?> type, int depth) throws ReflectiveOperationException {
        int size = depth > 4 ? 0 : dice.below(4);
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), size);
            for (int i = 0; i < size; i++) {
                AnnotatedType element = ((AnnotatedArrayType) annotated).getAnnotatedGenericComponentType();
                Array.set(array, i, value(element, depth + 1, false));
            }
            return array;
        }
        if (Collection.class.isAssignableFrom(type)) {
            Collection<Object> all = java.util.SortedSet.class.isAssignableFrom(type)
                    ? new TreeSet<>()
                    : java.util.Set.class.isAssignableFrom(type) ? new LinkedHashSet<>() : new ArrayList<>();
            for (int i = 0; i < size; i++) {
                boolean before = planted;
                Object element = value(argument(annotated, 0), depth + 1, false);
                if (element != null || !(all instanceof TreeSet)) {
                    all.add(element);
                } else {
                    planted = before;
                }
            }
            return all;
        }
        if (Map.class.isAssignableFrom(type)) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < size; i++) {
                Object key = scalar(raw(argument(annotated, 0).getType()));
                if (!map.containsKey(key)) {
                    map.put(key, value(argument(annotated, 1), depth + 1, false));
                }
            }
            return map;
        }
        if (type == Optional.class) {
            return size == 0 ? Optional.empty() : Optional.ofNullable(value(argument(annotated, 0), depth + 1, true));
        }
        if (!type.isEnum() && type.getName().contains("Event")) {
            return object(java.lang.reflect.Modifier.isAbstract(type.getModifiers()) ? one(type) : type, depth);
        }
        return scalar(type);
    }

    private Class<?> one(Class<?> type) {
        JsonSubTypes listed = type.getAnnotation(JsonSubTypes.class);
        return listed == null
                ? dice.of(type.getPermittedSubclasses())
                : dice.of(listed.value()).value();
    }

    private static AnnotatedType argument(AnnotatedType annotated, int index) {
        return ((AnnotatedParameterizedType) annotated).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(Type type) {
        if (type instanceof java.lang.reflect.GenericArrayType array) {
            return raw(array.getGenericComponentType()).arrayType();
        }
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    private Object scalar(Class<?> type) {
        if (type.isEnum()) {
            return dice.of(type.getEnumConstants());
        }
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> dice.oneIn(2);
            case "byte", "Byte" -> dice.of(Byte.MIN_VALUE, Byte.MAX_VALUE, (byte) dice.number());
            case "short", "Short" -> dice.of(Short.MIN_VALUE, Short.MAX_VALUE, (short) dice.number());
            case "int", "Integer" -> dice.of(Integer.MIN_VALUE, Integer.MAX_VALUE, (int) dice.number());
            case "long", "Long" -> dice.of(Long.MIN_VALUE, Long.MAX_VALUE, dice.number());
            case "float", "Float" -> dice.of(Float.MAX_VALUE, Float.MIN_VALUE, -0.0f, dice.below(1000) / 8f);
            case "double", "Double" -> dice.of(Double.MAX_VALUE, Double.MIN_VALUE, -0.0, dice.below(1000) / 8.0);
            case "char", "Character" -> dice.of('a', '\u0001', 'ß', '"', '\uffff', ' ');
            case "String", "CharSequence" -> text();
            case "BigInteger" -> BigInteger.valueOf(dice.number()).pow(dice.between(1, 3));
            case "BigDecimal" -> BigDecimal.valueOf(dice.number(), dice.between(-5, 20));
            case "UUID" -> new UUID(dice.number(), dice.number());
            case "URI" -> URI.create(dice.of("", "a/b?c#d", "https://example.com/%20", "mailto:a@b.c"));
            case "Currency" -> Currency.getInstance(dice.of("EUR", "JPY"));
            case "Locale" -> dice.of(Locale.ROOT, Locale.GERMANY, Locale.forLanguageTag("zh-Hant-TW"));
            case "OptionalInt" -> dice.oneIn(2) ? OptionalInt.empty() : OptionalInt.of((int) dice.number());
            case "OptionalLong" -> dice.oneIn(2) ? OptionalLong.empty() : OptionalLong.of(dice.number());
            case "OptionalDouble" -> dice.oneIn(2) ? OptionalDouble.empty() : OptionalDouble.of(dice.below(99) / 4.0);
            default -> time(type.getSimpleName());
        };
    }

    private String text() {
        return dice.of("", "x", "null", "12", "\"\\\u0000", "ümläut 😀", "\ufffe", "  ");
    }

    @SuppressWarnings("JavaUtilDate")
    private Object time(String type) {
        ZoneOffset offset =
                dice.of(ZoneOffset.UTC, ZoneOffset.ofHours(5), ZoneOffset.ofHoursMinutesSeconds(-1, -2, -3));
        LocalDate date = LocalDate.of(dice.of(0, 1, 1582, 1970, 2026, 9999), dice.between(1, 12), dice.between(1, 28));
        LocalTime time =
                dice.of(LocalTime.MIN, LocalTime.MAX, LocalTime.NOON, LocalTime.ofSecondOfDay(dice.below(86400)));
        return switch (type) {
            case "Date" -> new Date(dice.below(Integer.MAX_VALUE) * 1000L);
            case "Instant" -> date.atTime(time).toInstant(ZoneOffset.UTC);
            case "LocalDate" -> date;
            case "LocalDateTime" -> date.atTime(time);
            case "LocalTime" -> time;
            case "MonthDay" -> MonthDay.from(date);
            case "OffsetDateTime" -> OffsetDateTime.of(date, time, offset);
            case "OffsetTime" -> OffsetTime.of(time, offset);
            case "Period" -> Period.of(dice.between(-5, 5), dice.between(0, 20), dice.between(-40, 40));
            case "Duration" -> Duration.ofNanos(dice.number());
            case "Year" -> Year.from(date);
            case "YearMonth" -> YearMonth.from(date);
            case "ZoneId" -> dice.of(ZoneId.of("Europe/Berlin"), ZoneOffset.UTC, offset);
            case "ZoneOffset" -> offset;
            case "ZonedDateTime" -> ZonedDateTime.of(date, time, ZoneId.of("Europe/Berlin"));
            default -> throw new IllegalArgumentException(type);
        };
    }
}
