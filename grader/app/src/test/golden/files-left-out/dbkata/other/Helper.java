package dbkata.other;

public class Helper {}
