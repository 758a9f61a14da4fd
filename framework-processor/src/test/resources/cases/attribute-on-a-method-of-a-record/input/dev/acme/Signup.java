package dev.acme;

import dev.fanfare.Attribute;
import dev.fanfare.Topic;

@Topic("signups")
public record Signup(String email) {
    @Attribute
    public String domain() {
        return email.substring(email.indexOf('@') + 1);
    }
}
