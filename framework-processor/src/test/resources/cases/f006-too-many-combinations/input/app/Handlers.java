package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "seats IN (0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19) AND plan IN ('0','1','2','3','4','5','6','7')")
    void on0(Check check) {}
}
