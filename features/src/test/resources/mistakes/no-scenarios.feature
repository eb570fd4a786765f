Feature: a
  Nothing yet.
