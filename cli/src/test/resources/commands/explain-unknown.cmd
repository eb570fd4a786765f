explain
PLM9998
