module app {
    exports app;
}
