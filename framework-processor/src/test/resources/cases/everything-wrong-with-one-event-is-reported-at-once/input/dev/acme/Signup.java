package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.EventName;
import dev.fanfare.OrderingKey;
import dev.fanfare.Service;
import dev.fanfare.Topic;
import java.util.List;

@Topic("Sign Ups")
@EventName("Signed Up")
@Service("The Users")
public record Signup(
        @OrderingKey double a,
        @OrderingKey Object b,
        @Attribute("ce-x") List<String> c,
        @Attribute("p q") String d,
        @Attribute("e") String e,
        @Attribute("e") String f,
        @Attribute String g,
        @Attribute String h,
        Runnable i) {}
