explain
PLM2002
