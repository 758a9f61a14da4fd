package app;

import dev.fanfare.Attribute;
import dev.fanfare.Subscribe;
import dev.fanfare.Topic;

class Handlers {
    enum Planet {
        MERCURY,
        VENUS,
        EARTH,
        MARS,
        JUPITER,
        SATURN,
        URANUS,
        NEPTUNE,
        CERES,
        PLUTO,
        ERIS
    }

    enum Size {
        SMALL,
        LARGE
    }

    @Topic("stars")
    record Star(@Attribute Planet planet, @Attribute Size size) {}

    @Subscribe(filter = "planet = 'X'")
    void many(Star star) {}

    @Subscribe(filter = "size IN ('SMALL', 'MIDDLING')")
    void few(Star star) {}

    @Subscribe(filter = "size = 'LARG'")
    void near(Star star) {}
}
