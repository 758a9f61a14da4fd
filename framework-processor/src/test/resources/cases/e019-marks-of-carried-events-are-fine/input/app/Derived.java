package app;

public class Derived extends Base {}
