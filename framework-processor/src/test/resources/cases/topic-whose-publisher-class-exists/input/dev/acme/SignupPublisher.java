package dev.acme;

public final class SignupPublisher {
    private SignupPublisher() {}
}
