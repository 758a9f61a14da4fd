package dev.acme;

import com.fasterxml.jackson.annotation.JsonProperty;

public enum Plan {
    FREE,
    @JsonProperty("professional")
    PRO
}
