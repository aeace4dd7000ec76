package dbkata.tasks;

class Step1CreateTheTableTest {}
