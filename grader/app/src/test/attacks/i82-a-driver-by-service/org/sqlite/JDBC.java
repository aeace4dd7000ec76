package org.sqlite;

public class JDBC {}
