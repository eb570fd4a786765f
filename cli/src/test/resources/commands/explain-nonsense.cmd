explain
leverage
