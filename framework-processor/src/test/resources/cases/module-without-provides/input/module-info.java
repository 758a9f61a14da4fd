module dev.acme {
    exports dev.acme;
}
