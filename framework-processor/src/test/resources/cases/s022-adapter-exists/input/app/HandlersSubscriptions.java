package app;

class HandlersSubscriptions {}
