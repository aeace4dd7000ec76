package dbkata.tasks;

public class TaskRepository {}
