package dev.acme.billing;

record Eu(String number) implements Invoice {}
